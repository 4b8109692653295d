package dev.rastro.cli;

import dev.rastro.sefaz.CaptureServices;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** The window over an open data folder; the composition root provides it. */
public interface Showroom {
    /** Opens the window, and returns when the operator has closed it. */
    void open(Workspace workspace, CaptureServices capture) throws InterruptedException;

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
