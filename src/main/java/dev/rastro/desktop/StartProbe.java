package dev.rastro.desktop;

import dev.rastro.desktop.start.FirstPaint;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks on while the window starts, and closes it once it is at work. For the screen's thread; read it after the end. */
public final class StartProbe implements Consumer<StartSequence> {
    private final Clock clock;
    private volatile @Nullable Instant painted;
    private volatile @Nullable Instant atWork;

    public StartProbe(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void accept(StartSequence start) {
        start.phase().addListener((observed, before, now) -> {
            switch (now) {
                case OPENING -> painted = clock.instant();
                case AT_WORK ->
                    FirstPaint.of(start.scene(), () -> {
                        atWork = clock.instant();
                        start.close();
                    });
                case REFUSED -> start.close();
                case STARTING, CLOSED -> {}
            }
        });
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
