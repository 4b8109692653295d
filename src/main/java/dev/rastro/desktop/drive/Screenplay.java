package dev.rastro.desktop.drive;

import dev.rastro.desktop.RastroWindow;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Acts in a window from outside of the screen's thread, and tells how long it took until the answer was on screen. */
final class Screenplay {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long REST_MILLIS = 10;

    private final RastroWindow window;

    Screenplay(RastroWindow window) {
        this.window = window;
    }

    /** An action and what tells that its answer is there. */
    interface Act {
        /** Acts, and returns the question whether the answer is there. Both on the screen's thread. */
        BooleanSupplier begin();
    }

    /** Milliseconds from the action to the end of the layout that has its answer in it. */
    double take(Act act) throws InterruptedException, TimeoutException {
        rest();
        CompletableFuture<Long> shown = new CompletableFuture<>();
        onScreen(() -> {
            Scene scene = window.workbench().getScene();
            long begun = System.nanoTime();
            BooleanSupplier answered = act.begin();
            new Pulse(scene, answered, () -> shown.complete(System.nanoTime() - begun)).await();
            return true;
        });
        return waitFor(() -> shown.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) / 1e6;
    }

    /** Looks after each layout whether something is there. */
    private static final class Pulse implements Runnable {
        private final Scene scene;
        private final BooleanSupplier answered;
        private final Runnable done;

        Pulse(Scene scene, BooleanSupplier answered, Runnable done) {
            this.scene = scene;
            this.answered = answered;
            this.done = done;
        }

        void await() {
            scene.addPostLayoutPulseListener(this);
            Platform.requestNextPulse();
        }

        @Override
        public void run() {
            if (answered.getAsBoolean()) {
                scene.removePostLayoutPulseListener(this);
                done.run();
            } else {
                Platform.requestNextPulse();
            }
        }
    }

    /** Does something that is not measured, and waits until nothing is under way. */
    void quietly(Runnable action) throws InterruptedException, TimeoutException {
        onScreen(() -> {
            action.run();
            return true;
        });
        rest();
    }

    /** Waits until nothing is under way. */
    void rest() throws InterruptedException, TimeoutException {
        until(() -> window.session().tasks().pending() == 0);
    }

    /** Waits until something is so; asked on the screen's thread. */
    void until(BooleanSupplier so) throws InterruptedException, TimeoutException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!onScreen(so::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("The window never came to rest");
            }
            Thread.sleep(REST_MILLIS);
        }
    }

    <T> T look(Callable<T> question) throws InterruptedException, TimeoutException {
        return onScreen(question);
    }

    static <T> T onScreen(Callable<T> action) throws InterruptedException, TimeoutException {
        FutureTask<T> task = new FutureTask<>(action);
        Platform.runLater(task);
        return waitFor(() -> task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Waits for an answer from the screen's thread. */
    private interface Waiting<T> {
        T get() throws InterruptedException, ExecutionException, TimeoutException;
    }

    private static <T> T waitFor(Waiting<T> waiting) throws InterruptedException, TimeoutException {
        try {
            return waiting.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The window failed", e.getCause());
        }
    }
}
