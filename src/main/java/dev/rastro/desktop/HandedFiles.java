package dev.rastro.desktop;

import dev.rastro.desktop.common.UiThread;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** Gives files of another start of the program to the window, and waits for its word. Not to be asked on the screen's thread. */
public final class HandedFiles implements Predicate<List<Path>> {
    /** For the screen's thread; after the end of the window it never comes. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final StartSequence start;
    private final UiThread ui;

    public HandedFiles(StartSequence start, UiThread ui) {
        this.start = start;
        this.ui = ui;
    }

    @Override
    public boolean test(List<Path> files) {
        CompletableFuture<Boolean> taken = new CompletableFuture<>();
        ui.run(() -> taken.complete(start.takeHanded(files)));
        try {
            return taken.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
