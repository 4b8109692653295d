package dev.rastro.cli;

import dev.rastro.sefaz.CaptureSettings;
import dev.rastro.sefaz.budget.SystemTicker;
import dev.rastro.sefaz.certificate.KeyringPasswords;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/** Opens the window, and returns when it was closed. */
public final class WindowStart {
    /** How long the operator can take a declaration back before it is sent. */
    private static final Duration UNDO = Duration.ofMinutes(1);

    private final WorkspaceOpener opener;
    private final Showroom showroom;

    public WindowStart(WorkspaceOpener opener, Showroom showroom) {
        this.opener = opener;
        this.showroom = showroom;
    }

    /** Does what is asked, tells failures and returns the exit code: all of a program that is nothing but the window. */
    public int run(WindowRequest request, PrintWriter out, PrintWriter err) {
        try {
            return open(request, out, err);
        } catch (RuntimeException failure) {
            return FailureReport.tell(failure, err);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERNAL;
        }
    }

    /** Does what is asked and returns the exit code. */
    int open(WindowRequest request, PrintWriter out, PrintWriter err) throws InterruptedException {
        if (!request.probe() && !showroom.screenPresent()) {
            err.println("Não há tela para abrir a janela. Use um comando (rastro --help) ou rastro demo. [NO_SCREEN]");
            return ExitCode.NOT_DONE;
        }
        try (FolderOpening opening = new FolderOpening(opener, request.home(), () -> settings(request))) {
            if (request.probe()) {
                StartFigures figures = showroom.start(opening.folder(), opening);
                Json.print(
                        out,
                        Json.object(
                                "paintedAt", figures.painted().toEpochMilli(),
                                "atWorkAt", figures.atWork().toEpochMilli()));
            } else {
                showroom.open(opening.folder(), opening, request.files());
            }
        }
        return ExitCode.OK;
    }

    private static CaptureSettings settings(WindowRequest request) {
        return new CaptureSettings(
                request.sefazUrl(),
                new KeyringPasswords(certificate -> null),
                Clock.system(ZoneId.systemDefault()),
                new SystemTicker(),
                UNDO);
    }
}
