package dev.rastro.desktop.common;

import dev.rastro.log.trace.BegunTraces;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Everything that does not belong on the screen's thread goes through here. Results come back on the screen's thread.
 * Methods are for the screen's thread; the work runs where the executor says.
 */
public final class TaskRunner {
    private final BegunTraces begun;
    private final Executor executor;
    private final UiThread ui;
    private final ObservableList<RunningTask> running = FXCollections.observableArrayList();
    private int pending;

    /** Work whose failures say nothing of operations. */
    public TaskRunner(Executor executor, UiThread ui) {
        this(executor, ui, new BegunTraces());
    }

    /** {@code begun} tells in which operation work failed. */
    public TaskRunner(Executor executor, UiThread ui, BegunTraces begun) {
        this.begun = begun;
        this.executor = executor;
        this.ui = ui;
    }

    /** Work that the operator sees in the status bar and may cancel. */
    @FunctionalInterface
    public interface LongWork<T> {
        T run(RunningTask task) throws Exception;
    }

    /** The long tasks that have not ended, oldest first. */
    public ObservableList<RunningTask> running() {
        return FXCollections.unmodifiableObservableList(running);
    }

    /** How many pieces of work, short and long, have not been answered yet. */
    public int pending() {
        return pending;
    }

    /** A short piece of work that is not worth a line in the status bar. */
    public <T> void read(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        executor.execute(new Delivered<>(work, done, failed));
    }

    /** Work that may take longer than the operator's patience. */
    public <T> RunningTask start(String title, LongWork<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        RunningTask task = new RunningTask(title, ui);
        running.add(task);
        Consumer<T> ended = value -> {
            running.remove(task);
            done.accept(value);
        };
        Consumer<Throwable> broke = failure -> {
            running.remove(task);
            failed.accept(failure);
        };
        executor.execute(new Delivered<>(() -> work.run(task), ended, broke));
        return task;
    }

    private final class Delivered<T> extends FutureTask<T> {
        private final Consumer<T> success;
        private final Consumer<Throwable> failure;

        Delivered(Callable<T> work, Consumer<T> success, Consumer<Throwable> failure) {
            super(() -> begun.witness(work));
            pending++;
            this.success = success;
            this.failure = failure;
        }

        @Override
        protected void done() {
            ui.run(() -> {
                pending--;
                if (state() == State.SUCCESS) {
                    success.accept(resultNow());
                } else {
                    failure.accept(exceptionNow());
                }
            });
        }
    }
}
