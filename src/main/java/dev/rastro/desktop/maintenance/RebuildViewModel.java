package dev.rastro.desktop.maintenance;

import dev.rastro.desktop.common.Formats;
import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.RunningTask;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.log.RebuildPace;
import dev.rastro.log.RebuildProgress;
import java.util.function.Consumer;

/** Rebuilds the lists in the background; at the start by itself where it is due. For the screen's thread only. */
public final class RebuildViewModel {
    private final Rebuilding rebuilding;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Formats formats;
    private final Consumer<Throwable> failed;
    private boolean running;

    public RebuildViewModel(
            Rebuilding rebuilding, TaskRunner tasks, Notices notices, Messages messages, Formats formats) {
        this.rebuilding = rebuilding;
        this.tasks = tasks;
        this.messages = messages;
        this.formats = formats;
        this.failed = notices.failed(messages.text("doing.rebuild"));
    }

    /** Goes on with a rebuild that was cut off, and computes anew what an earlier version wrote. */
    public void resume() {
        tasks.read(
                rebuilding::due,
                due -> {
                    if (due) {
                        start();
                    }
                },
                failed);
    }

    /** Begins, unless it is under way. */
    public void start() {
        if (running) {
            return;
        }
        running = true;
        tasks.start(
                messages.text("rebuild.task"),
                task -> rebuilding.rebuild(new Told(task)),
                whole -> running = false,
                failure -> {
                    running = false;
                    failed.accept(failure);
                });
    }

    /** Tells the status bar. */
    private final class Told implements RebuildProgress {
        private final RunningTask task;
        private final RebuildPace pace = new RebuildPace(System::nanoTime);

        Told(RunningTask task) {
            this.task = task;
        }

        @Override
        public void at(long done, long total) {
            pace.at(done, total);
            task.report(
                    total == 0 ? -1 : (double) done / total,
                    messages.text("rebuild.progress", done, total, formats.remaining(pace.left())));
        }

        @Override
        public boolean cancelled() {
            return task.cancelled();
        }
    }
}
