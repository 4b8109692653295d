package dev.rastro.desktop.maintenance;

import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.Wording;
import dev.rastro.update.UpdateCheck;
import dev.rastro.update.UpdateException;
import dev.rastro.update.Version;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * Whether there is a newer version, asked by itself once in a run where the operator agreed, and when wanted. What stands in the way
 * is said where it is asked, and never in the operator's way. For the screen's thread only.
 */
public final class UpdateViewModel implements AutoCloseable {
    private static final Duration FIRST = Duration.ofMinutes(5);

    private final UpdateCheck updates;
    private final TaskRunner tasks;
    private final Notices notices;
    private final Wording wording;
    private final UiThread ui;
    private final Consumer<Throwable> failed;
    private final ObjectProperty<Boolean> agreed = new SimpleObjectProperty<>(false);
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private boolean known;
    private UiThread.@Nullable Timer timer;

    public UpdateViewModel(UpdateCheck updates, TaskRunner tasks, Notices notices, Wording wording, UiThread ui) {
        this.updates = updates;
        this.tasks = tasks;
        this.notices = notices;
        this.wording = wording;
        this.ui = ui;
        this.failed = notices.failed(wording.text("doing.updates"));
        agreed.addListener((observed, before, now) -> keep(now));
    }

    /** Reads what was agreed to, and asks in a while where it was. */
    public void begin() {
        tasks.read(
                updates::agreed,
                given -> {
                    agreed.set(given);
                    known = true;
                    timer = ui.after(FIRST, () -> {
                        if (agreed.get()) {
                            ask();
                        }
                    });
                },
                failed);
    }

    /** Whether versions may be asked for. */
    public ObjectProperty<Boolean> agreed() {
        return agreed;
    }

    /** What is known. */
    public ReadOnlyStringProperty state() {
        return state.getReadOnlyProperty();
    }

    private void keep(boolean now) {
        if (known) {
            tasks.read(
                    () -> {
                        updates.agree(now);
                        return now;
                    },
                    kept -> state.set(""),
                    failed);
        }
    }

    /** Asks now. */
    public void ask() {
        state.set(wording.text("updates.asking"));
        tasks.read(updates::ask, this::show, this::explain);
    }

    private void show(UpdateCheck.Answer answer) {
        String newest = answer.newest().version().text();
        if (answer.newer()) {
            state.set(wording.text("updates.newer", newest, answer.newest().page()));
            notices.tell("RST-166", newest);
        } else {
            state.set(answer.own()
                    .map(Version::text)
                    .map(own -> wording.text("updates.newest", own))
                    .orElseGet(() -> wording.text("updates.unnumbered", newest)));
        }
    }

    private void explain(Throwable failure) {
        if (failure instanceof UpdateException told) {
            state.set(told.problem().text(wording.messages().locale(), told.detail()) + " ["
                    + told.problem().code() + "]");
        } else {
            state.set("");
            failed.accept(failure);
        }
    }

    @Override
    public void close() {
        if (timer != null) {
            timer.cancel();
        }
    }
}
