package dev.rastro.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program without a command: opens the window. */
@Command(
        name = "rastro",
        mixinStandardHelpOptions = true,
        version = "rastro 0.1.0",
        description = "Documentos fiscais eletrônicos: captura, linha do tempo, impressão. Sem comando, abre a janela.")
final class WindowCommand implements Callable<Integer> {
    @Mixin
    HomeOption options;

    @Spec
    CommandSpec spec;

    private final WorkspaceOpener opener;
    private final Showroom showroom;

    WindowCommand(WorkspaceOpener opener, Showroom showroom) {
        this.opener = opener;
        this.showroom = showroom;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!showroom.screenPresent()) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "Não há tela para abrir a janela. Use um comando (rastro --help) ou rastro demo. [NO_SCREEN]");
            return ExitCode.NOT_DONE;
        }
        try (Workspace workspace = opener.open(options.home)) {
            showroom.open(workspace);
        }
        return ExitCode.OK;
    }
}
