package dev.rastro.desktop.common;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Acts once a quiet moment has passed since the last request, as for typing. For the screen's thread only. */
public final class Debounce implements AutoCloseable {
    private final UiThread ui;
    private final Duration quiet;
    private final Runnable action;
    private UiThread.@Nullable Timer waiting;

    public Debounce(UiThread ui, Duration quiet, Runnable action) {
        this.ui = ui;
        this.quiet = quiet;
        this.action = action;
    }

    /** Asks for the action, and starts the quiet time anew. */
    public void request() {
        close();
        waiting = ui.after(quiet, this::fire);
    }

    private void fire() {
        waiting = null;
        action.run();
    }

    /** Calls off what waits. */
    @Override
    public void close() {
        if (waiting != null) {
            waiting.cancel();
            waiting = null;
        }
    }
}
