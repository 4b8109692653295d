package dev.rastro.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rastro generate}: training data, as files or as a whole data folder. */
@Command(
        name = "generate",
        description =
                "Grava arquivos XML de treinamento, de empresas fictícias; sem DIR, faz uma pasta de dados inteira"
                        + " com os documentos de um escritório.")
public final class GenerateCommand implements Callable<Integer> {
    private static final long LINE_NANOS = 5_000_000_000L;

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "Pasta de destino dos arquivos XML.")
    @Nullable
    Path folder;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Sem DIR: a pasta de dados a fazer, que não pode existir (padrão: treinamento-N).")
    @Nullable
    Path home;

    @Option(names = "--documents", paramLabel = "N", description = "Quantos documentos (padrão: 500).")
    int documents = 500;

    @Option(names = "--seed", paramLabel = "N", description = "Semente: a mesma semente dá os mesmos arquivos.")
    long seed = 1;

    @Option(names = "--json", description = "Responde em JSON.")
    boolean json;

    @Spec
    CommandSpec spec;

    private final TrainingFiles training;
    private final TrainingStore store;
    private long printed = System.nanoTime();

    public GenerateCommand(TrainingFiles training, TrainingStore store) {
        this.training = training;
        this.store = store;
    }

    @Override
    public Integer call() throws IOException {
        Path target = folder;
        if (target == null) {
            return makeStore(home == null ? Path.of("treinamento-" + documents) : home);
        }
        if (home != null) {
            throw new ParameterException(
                    spec.commandLine(), "Ou DIR, para arquivos XML, ou --home, para uma pasta de dados.");
        }
        training.write(target, seed, documents);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(out, Json.object("folder", target, "documents", documents, "seed", seed));
        } else {
            out.printf("%d documentos em %s%n", documents, target);
        }
        return ExitCode.OK;
    }

    private int makeStore(Path wanted) throws IOException {
        Path target = wanted.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw new ParameterException(
                    spec.commandLine(), "A pasta " + target + " já existe: escolha outra com --home, ou apague-a.");
        }
        long begun = System.nanoTime();
        TrainingStore.Made made = store.make(target, seed, documents, this::tell);
        long seconds = (System.nanoTime() - begun) / 1_000_000_000L;
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Json.print(
                    out,
                    Json.object(
                            "home",
                            target,
                            "documents",
                            made.documents(),
                            "events",
                            made.events(),
                            "bytes",
                            made.bytes(),
                            "seconds",
                            seconds,
                            "seed",
                            seed));
        } else {
            out.printf(
                    Locale.of("pt", "BR"),
                    "%,d documentos e %,d eventos em %s (%,d MB, %d s)%n",
                    made.documents(),
                    made.events(),
                    target,
                    made.bytes() / 1_000_000,
                    seconds);
        }
        return ExitCode.OK;
    }

    /** A line every few seconds, beside the answer. */
    private synchronized void tell(TrainingStore.Step step, long done, long all) {
        long now = System.nanoTime();
        if (!json && now - printed > LINE_NANOS) {
            printed = now;
            String name = switch (step) {
                case LOG -> "registro";
                case LISTS -> "listas";
                case SEARCH -> "pesquisa";
            };
            String line = all == 0
                    ? String.format(Locale.of("pt", "BR"), "%s: %,d%n", name, done)
                    : String.format(Locale.of("pt", "BR"), "%s: %,d de %,d%n", name, done, all);
            spec.commandLine().getErr().print(line);
            spec.commandLine().getErr().flush();
        }
    }
}
