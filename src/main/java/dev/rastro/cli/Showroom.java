package dev.rastro.cli;

import dev.rastro.handover.Reception;
import dev.rastro.sefaz.CaptureServices;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

/** The window; the composition root provides it. */
public interface Showroom {
    /** What the window works with. */
    record Opened(Workspace workspace, CaptureServices capture) {}

    /**
     * Opens the window, and returns when the operator has closed it. The window is on screen before {@code opening} is run on
     * another thread; what that throws the operator reads in the window.
     *
     * @param folder where the data is
     * @param files to import when the folder is open
     * @param reception where other starts of the program give files to this window; closed as soon as the window is
     * @throws RuntimeException what {@code opening} threw, where the operator closed the window instead of trying again
     */
    void open(Path folder, Callable<Opened> opening, List<Path> files, Reception reception) throws InterruptedException;

    /**
     * Opens the window in the same way, and closes it once it is at work: when what was on screen.
     *
     * @param working does a day's work in it before it is closed
     */
    StartFigures start(Path folder, Callable<Opened> opening, Reception reception, boolean working)
            throws InterruptedException;

    /** Walks through the main screens, light and dark, and writes a picture of each; returns the files. */
    List<Path> pictures(Workspace workspace, CaptureServices capture, Path folder)
            throws IOException, InterruptedException, TimeoutException;

    /** Draws a sheet of every screen, in all its looks, languages and sizes; returns the files. */
    List<Path> gallery(Workspace workspace, CaptureServices capture, Path folder)
            throws IOException, InterruptedException, TimeoutException;

    /**
     * Drives the window and measures it.
     *
     * @param queries to search for
     * @param typed a query that is typed key by key
     * @param blockLimit blocks of the screen's thread that are reported with what it did
     */
    WindowFigures measure(
            Workspace workspace, CaptureServices capture, List<String> queries, String typed, Duration blockLimit)
            throws IOException, InterruptedException, TimeoutException;

    /** Whether there is a screen to open a window on. */
    boolean screenPresent();
}
