package dev.rastro.desktop.common;

import java.time.Duration;

/** The only way to the thread that owns the screen. Services call from any thread; only {@code desktop} marshals. */
public interface UiThread {
    /** Runs {@code action} on the screen's thread: at once when already there, else as soon as it is free. */
    void run(Runnable action);

    /** Runs {@code action} on the screen's thread after {@code delay}. To be called on the screen's thread. */
    Timer after(Duration delay, Runnable action);

    /** An action that waits for its time. */
    @FunctionalInterface
    interface Timer {
        /** Calls it off; does nothing once it ran. */
        void cancel();
    }
}
