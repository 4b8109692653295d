package dev.rastro.desktop;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts JavaFX for the tests that need it: once in the whole run, for it cannot start twice. */
public final class Toolkit implements BeforeAllCallback {
    private static final long PATIENCE_SECONDS = 60;

    private static final class Started {
        Started() throws InterruptedException {
            CountDownLatch up = new CountDownLatch(1);
            Platform.startup(() -> {
                Platform.setImplicitExit(false);
                up.countDown();
            });
            if (!up.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The toolkit did not start");
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent(Toolkit.class, key -> {
            try {
                return new Started();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Runs {@code action} on the screen's thread and waits for its result. */
    public static <T> T onScreen(Callable<T> action) throws InterruptedException, ExecutionException, TimeoutException {
        FutureTask<T> task = new FutureTask<>(action);
        Platform.runLater(task);
        return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Waits until {@code condition}, asked on the screen's thread, holds. */
    public static void until(String what, BooleanSupplier condition)
            throws InterruptedException, ExecutionException, TimeoutException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!onScreen(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("Never came: " + what);
            }
            Thread.sleep(40);
        }
    }
}
