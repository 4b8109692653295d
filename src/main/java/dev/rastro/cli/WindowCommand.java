package dev.rastro.cli;

import dev.rastro.sefaz.CaptureSettings;
import dev.rastro.sefaz.budget.SystemTicker;
import dev.rastro.sefaz.certificate.KeyringPasswords;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program without a command: opens the window. */
@Command(
        name = "rastro",
        mixinStandardHelpOptions = true,
        versionProvider = BuildVersion.class,
        description = "Documentos fiscais eletrônicos: captura, linha do tempo, impressão. Sem comando, abre a janela.")
final class WindowCommand implements Callable<Integer> {
    /** How long the operator can take a declaration back before it is sent. */
    private static final Duration UNDO = Duration.ofMinutes(1);

    @Mixin
    HomeOption options;

    @Option(
            names = "--sefaz-url",
            paramLabel = "URL",
            description = "Servidor no lugar da SEFAZ: o simulador (rastro simulator).")
    @Nullable
    URI sefazUrl;

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
            showroom.open(
                    workspace,
                    workspace.capture(new CaptureSettings(
                            sefazUrl,
                            new KeyringPasswords(certificate -> null),
                            Clock.system(ZoneId.systemDefault()),
                            new SystemTicker(),
                            UNDO)));
        }
        return ExitCode.OK;
    }
}
