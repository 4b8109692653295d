package dev.rastro.desktop.common;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Runs work when told, so that a test can let answers come late. */
public final class ManualExecutor implements Executor {
    private final Deque<Runnable> queue = new ArrayDeque<>();

    @Override
    public void execute(Runnable command) {
        queue.add(command);
    }

    /** Runs everything that waits, and what that brings. */
    public void runAll() {
        while (!queue.isEmpty()) {
            queue.removeFirst().run();
        }
    }

    /** The work that waits, taken out. */
    public Deque<Runnable> take() {
        Deque<Runnable> taken = new ArrayDeque<>(queue);
        queue.clear();
        return taken;
    }
}
