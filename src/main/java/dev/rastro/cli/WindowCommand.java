package dev.rastro.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The program without a command: opens the window. */
@Command(
        name = "rastro",
        mixinStandardHelpOptions = true,
        versionProvider = BuildVersion.class,
        description = "Documentos fiscais eletrônicos: captura, linha do tempo, impressão. Sem comando, abre a janela.")
final class WindowCommand implements Callable<Integer> {
    @Mixin
    HomeOption options;

    @Option(
            names = "--sefaz-url",
            paramLabel = "URL",
            description = "Servidor no lugar da SEFAZ: o simulador (rastro simulator).")
    @Nullable
    URI sefazUrl;

    @Option(names = "--start-probe", hidden = true, description = "Abre a janela, diz quando foi vista e fecha.")
    boolean probe;

    @Option(names = "--start-training", hidden = true, description = "Abre a janela, trabalha nela sozinha e fecha.")
    boolean training;

    @Parameters(paramLabel = "ARQUIVO", arity = "0..*", description = "Arquivos a importar quando a janela abrir.")
    List<Path> files = List.of();

    @Spec
    CommandSpec spec;

    private final WindowStart window;

    WindowCommand(WindowStart window) {
        this.window = window;
    }

    @Override
    public Integer call() throws InterruptedException {
        return window.open(
                new WindowRequest(options.home, sefazUrl, files, visit()),
                spec.commandLine().getOut(),
                spec.commandLine().getErr());
    }

    private WindowRequest.Visit visit() {
        if (training) {
            return WindowRequest.Visit.TRAINING;
        }
        return probe ? WindowRequest.Visit.PROBE : WindowRequest.Visit.OPERATOR;
    }
}
