package dev.rastro.desktop.common;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Turns a burst of requests into one action per interval. For the screen's thread only. */
public final class Coalesce implements AutoCloseable {
    private final UiThread ui;
    private final Duration interval;
    private final Runnable action;
    private UiThread.@Nullable Timer waiting;
    private boolean closed;

    public Coalesce(UiThread ui, Duration interval, Runnable action) {
        this.ui = ui;
        this.interval = interval;
        this.action = action;
    }

    /** Asks for the action; requests until it runs are one and the same. */
    public void request() {
        if (waiting == null && !closed) {
            waiting = ui.after(interval, this::fire);
        }
    }

    private void fire() {
        waiting = null;
        action.run();
    }

    @Override
    public void close() {
        closed = true;
        if (waiting != null) {
            waiting.cancel();
            waiting = null;
        }
    }
}
