package dev.rastro.cli;

import dev.rastro.cli.WindowRequest.Visit;
import dev.rastro.handover.FrontDoor;
import dev.rastro.handover.Reception;
import dev.rastro.sefaz.CaptureSettings;
import dev.rastro.sefaz.budget.SystemTicker;
import dev.rastro.sefaz.certificate.KeyringPasswords;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/** Opens the window and returns when it was closed, or gives the request to the one that is open. */
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
        FrontDoor door = new FrontDoor(opener.folder(request.home()));
        if (request.visit() != Visit.OPERATOR) {
            return probe(request, door, out);
        }
        if (!showroom.screenPresent()) {
            return handsOver(request) && door.deliver(request.files()) ? handedOver(out) : noScreen(err);
        }
        Optional<Reception> reception = enter(request, door);
        return reception.isPresent() ? show(request, reception.get()) : handedOver(out);
    }

    private static int handedOver(PrintWriter out) {
        out.println("A janela do Rastro que já está aberta recebeu o pedido.");
        return ExitCode.OK;
    }

    private static int noScreen(PrintWriter err) {
        err.println("Não há tela para abrir a janela. Use um comando (rastro --help) ou rastro demo. [NO_SCREEN]");
        return ExitCode.NOT_DONE;
    }

    private static Optional<Reception> enter(WindowRequest request, FrontDoor door) throws InterruptedException {
        return handsOver(request) ? door.enter(request.files()) : Optional.of(door.claim());
    }

    /** A window that asks others than SEFAZ is not the one that is open. */
    private static boolean handsOver(WindowRequest request) {
        return request.sefazUrl() == null;
    }

    private int show(WindowRequest request, Reception reception) throws InterruptedException {
        // The reception goes first: a folder may take its time to close.
        try (FolderOpening opening = opening(request);
                reception) {
            showroom.open(opening.folder(), opening, request.files(), reception);
        }
        return ExitCode.OK;
    }

    /** Does all that an operator's start does, so that it is measured, and its classes are in the AOT cache. */
    private int probe(WindowRequest request, FrontDoor door, PrintWriter out) throws InterruptedException {
        try (FolderOpening opening = opening(request);
                Reception reception = door.claim()) {
            StartFigures figures =
                    showroom.start(opening.folder(), opening, reception, request.visit() == Visit.TRAINING);
            Json.print(
                    out,
                    Json.object(
                            "paintedAt", figures.painted().toEpochMilli(),
                            "atWorkAt", figures.atWork().toEpochMilli()));
        }
        return ExitCode.OK;
    }

    private FolderOpening opening(WindowRequest request) {
        return new FolderOpening(opener, request.home(), () -> settings(request));
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
