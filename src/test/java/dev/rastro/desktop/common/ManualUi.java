package dev.rastro.desktop.common;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The screen's thread of a test: the same thread, with time that passes only when told. */
public final class ManualUi implements UiThread {
    private final List<Runnable> waiting = new ArrayList<>();

    @Override
    public void run(Runnable action) {
        action.run();
    }

    @Override
    public Timer after(Duration delay, Runnable action) {
        waiting.add(action);
        return () -> waiting.remove(action);
    }

    /** Lets everything that waits have its time. */
    public void timePasses() {
        List<Runnable> due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(Runnable::run);
    }

    public int waiting() {
        return waiting.size();
    }
}
