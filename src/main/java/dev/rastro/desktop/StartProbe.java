package dev.rastro.desktop;

import dev.rastro.desktop.start.FirstPaint;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Looks on while the window starts, lets somebody visit it once it is at work, and closes it. For the screen's thread; read it after the
 * end.
 */
public final class StartProbe implements Consumer<StartSequence> {
    private final Clock clock;
    private final Visit visit;
    private volatile @Nullable Instant painted;
    private volatile @Nullable Instant atWork;
    private volatile @Nullable Exception failure;

    /** What is done in the window, on a thread of its own, before it is closed. */
    @FunctionalInterface
    public interface Visit {
        void to(RastroWindow window) throws InterruptedException, TimeoutException;
    }

    public StartProbe(Clock clock, Visit visit) {
        this.clock = clock;
        this.visit = visit;
    }

    @Override
    public void accept(StartSequence start) {
        start.phase().addListener((observed, before, now) -> {
            switch (now) {
                case OPENING -> painted = clock.instant();
                case AT_WORK ->
                    FirstPaint.of(start.scene(), () -> {
                        atWork = clock.instant();
                        RastroWindow window =
                                Objects.requireNonNull(start.window().get());
                        Thread.ofVirtual().start(() -> visit(window, start));
                    });
                case REFUSED -> start.close();
                case STARTING, CLOSED -> {}
            }
        });
    }

    private void visit(RastroWindow window, StartSequence start) {
        try {
            visit.to(window);
        } catch (InterruptedException | TimeoutException | IllegalStateException e) {
            failure = e;
        } finally {
            Platform.runLater(start::close);
        }
    }

    /** Why the visit did not come to its end, or {@code null}. */
    public @Nullable Exception failure() {
        return failure;
    }

    /** When the frame was painted first, or {@code null} if never. */
    public @Nullable Instant painted() {
        return painted;
    }

    /** When the window with what is in the folder was painted first, or {@code null} if never. */
    public @Nullable Instant atWork() {
        return atWork;
    }
}
