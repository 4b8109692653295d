package dev.rastro.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "generate", description = "Grava arquivos XML de treinamento, de empresas fictícias.")
final class GenerateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Pasta de destino.")
    Path folder;

    @Option(names = "--documents", paramLabel = "N", description = "Quantos documentos (padrão: 500).")
    int documents = 500;

    @Option(names = "--seed", paramLabel = "N", description = "Semente: a mesma semente dá os mesmos arquivos.")
    long seed = 1;

    @Option(names = "--json", description = "Responde em JSON.")
    boolean json;

    @Spec
    CommandSpec spec;

    private final TrainingFiles training;

    GenerateCommand(TrainingFiles training) {
        this.training = training;
    }

    @Override
    public Integer call() {
        training.write(folder, seed, documents);
        if (json) {
            Json.print(
                    spec.commandLine().getOut(), Json.object("folder", folder, "documents", documents, "seed", seed));
        } else {
            spec.commandLine().getOut().printf("%d documentos em %s%n", documents, folder);
        }
        return ExitCode.OK;
    }
}
