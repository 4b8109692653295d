package dev.rastro.desktop.importing;

import dev.rastro.desktop.common.Formats;
import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.RunningTask;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.intake.ImportProgress;
import dev.rastro.intake.ImportReport;
import dev.rastro.intake.Importer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Brings files in, in the background, and keeps what became of the last ones. */
public final class ImportViewModel {
    private final Importer importer;
    private final TaskRunner tasks;
    private final Consumer<Throwable> failed;
    private final Messages messages;
    private final Formats formats;
    private final Runnable afterwards;
    private final ReadOnlyObjectWrapper<@Nullable ImportReport> last = new ReadOnlyObjectWrapper<>();

    /** {@code afterwards} runs on the screen's thread after each import. */
    public ImportViewModel(
            Importer importer,
            TaskRunner tasks,
            Notices notices,
            Messages messages,
            Formats formats,
            Runnable afterwards) {
        this.importer = importer;
        this.tasks = tasks;
        this.failed = notices.failed(messages.text("doing.import"));
        this.messages = messages;
        this.formats = formats;
        this.afterwards = afterwards;
    }

    /** The result of the last import, or {@code null}. */
    public ReadOnlyObjectProperty<@Nullable ImportReport> last() {
        return last.getReadOnlyProperty();
    }

    /** Imports files, archives and folders; nothing happens for an empty list. */
    public void start(List<Path> paths) {
        if (!paths.isEmpty()) {
            List<Path> wanted = List.copyOf(paths);
            tasks.start(
                    messages.text("import.task"),
                    task -> importer.importPaths(wanted, new Watched(task)),
                    this::finished,
                    failed);
        }
    }

    /** Shows what became of an import, of this or another's making. */
    public void finished(ImportReport report) {
        last.set(report);
        afterwards.run();
    }

    /** Writes the training data and imports it. */
    public void startTraining(TrainingData training) {
        tasks.start(
                messages.text("import.training.task"),
                task -> training.prepare(),
                folder -> start(List.of(folder)),
                failed);
    }

    /** What became of an import, in one line. */
    public String summary(ImportReport report) {
        String key = report.cancelled() ? "import.summary.cancelled" : "import.summary";
        return messages.text(
                key,
                formats.count(report.files()),
                formats.count(report.stored()),
                formats.count(report.events() + report.summaries()),
                formats.count(report.duplicates()),
                formats.count(report.quarantined() + report.refused()));
    }

    private final class Watched implements ImportProgress {
        private final RunningTask task;

        Watched(RunningTask task) {
            this.task = task;
        }

        @Override
        public void advanced(long done, long found, String current) {
            // Called on the importing thread: formats are not shared, so this only builds from plain numbers.
            task.report(found == 0 ? -1 : (double) done / found, messages.text("import.progress", done, found));
        }

        @Override
        public boolean cancelled() {
            return task.cancelled();
        }
    }
}
