package dev.rastro.desktop.maintenance;

import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.RunningTask;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.Wording;
import dev.rastro.vault.VaultException;
import dev.rastro.vault.VaultProblem;
import dev.rastro.vault.backup.Backup;
import dev.rastro.vault.backup.BackupProgress;
import dev.rastro.vault.backup.BackupSettings;
import dev.rastro.vault.backup.Backups;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Backups from the window: the daily one by itself, and one now where it is wanted. For the screen's thread only. */
public final class BackupViewModel implements AutoCloseable {
    /** How long after the start the first look is: what the operator came for goes first. */
    private static final Duration FIRST = Duration.ofMinutes(2);

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(30);
    private static final Duration AFTER_A_FAILURE = Duration.ofHours(4);

    private final Backups backups;
    private final TaskRunner tasks;
    private final Wording wording;
    private final UiThread ui;
    private final Consumer<Throwable> failed;
    private final ObjectProperty<Boolean> daily = new SimpleObjectProperty<>(false);
    private final ReadOnlyStringWrapper folder = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper last = new ReadOnlyStringWrapper("");
    private @Nullable RunningTask running;
    private UiThread.@Nullable Timer timer;
    private boolean closed;

    /** What the settings and the folder say. */
    private record State(BackupSettings settings, Path folder, Optional<Backup> newest) {}

    public BackupViewModel(Backups backups, TaskRunner tasks, Notices notices, Wording wording, UiThread ui) {
        this.backups = backups;
        this.tasks = tasks;
        this.wording = wording;
        this.ui = ui;
        this.failed = notices.failed(wording.text("doing.backup"));
        daily.addListener((observed, before, now) -> change(
                settings -> new BackupSettings(now, settings.folder(), settings.rotation()),
                settings -> settings.daily() != now));
    }

    /** Reads how things stand, and looks from time to time whether the daily one is due. */
    public void begin() {
        tasks.read(this::state, this::show, failed);
        lookIn(FIRST);
    }

    /** Whether one is made each day by itself. */
    public ObjectProperty<Boolean> daily() {
        return daily;
    }

    /** Where to. */
    public ReadOnlyStringProperty folder() {
        return folder.getReadOnlyProperty();
    }

    /** When the last one was made, and that it was tried. */
    public ReadOnlyStringProperty last() {
        return last.getReadOnlyProperty();
    }

    /** Puts backups there from now on, one each day. */
    public void choose(Path chosen) {
        change(settings -> new BackupSettings(true, chosen, settings.rotation()), settings -> true);
    }

    private State state() throws IOException {
        return new State(backups.settings(), backups.folder(), backups.newest());
    }

    private void show(State state) {
        daily.set(state.settings().daily());
        folder.set(state.folder().toString());
        last.set(state.newest()
                .map(each -> wording.text(
                        "backup.last",
                        wording.formats()
                                .ours(each.facts()
                                        .made()
                                        .atZone(ZoneId.systemDefault())
                                        .toOffsetDateTime()),
                        each.bytes() / 1_000_000))
                .orElse(wording.text("backup.none")));
    }

    private void change(UnaryOperator<BackupSettings> change, Predicate<BackupSettings> needed) {
        tasks.read(
                () -> {
                    BackupSettings settings = backups.settings();
                    if (needed.test(settings)) {
                        backups.settings(change.apply(settings));
                    }
                    return state();
                },
                this::show,
                failed);
    }

    private void lookIn(Duration delay) {
        if (timer != null) {
            timer.cancel();
        }
        if (!closed) {
            timer = ui.after(delay, this::look);
        }
    }

    private void look() {
        tasks.read(
                backups::due,
                due -> {
                    if (due) {
                        start();
                    } else {
                        lookIn(BETWEEN_LOOKS);
                    }
                },
                failure -> {
                    failed.accept(failure);
                    lookIn(AFTER_A_FAILURE);
                });
    }

    /** Makes one now, unless one is under way. */
    public void start() {
        if (running != null || closed) {
            return;
        }
        running = tasks.start(
                wording.text("backup.task"),
                task -> backups.create(backups.folder(), new Told(task)),
                made -> {
                    running = null;
                    tasks.read(this::state, this::show, failed);
                    lookIn(BETWEEN_LOOKS);
                },
                failure -> {
                    running = null;
                    if (!(failure instanceof VaultException known && known.problem() == VaultProblem.CANCELLED)) {
                        failed.accept(failure);
                    }
                    lookIn(AFTER_A_FAILURE);
                });
    }

    /** Tells the status bar. */
    private final class Told implements BackupProgress {
        private final RunningTask task;

        Told(RunningTask task) {
            this.task = task;
        }

        @Override
        public void at(Step step, long done, long all) {
            task.report(all == 0 ? -1 : (double) done / all, wording.text("backup.step." + step.name()));
        }

        @Override
        public boolean cancelled() {
            return task.cancelled();
        }
    }

    @Override
    public void close() {
        closed = true;
        if (timer != null) {
            timer.cancel();
        }
        if (running != null) {
            running.cancel();
        }
    }
}
