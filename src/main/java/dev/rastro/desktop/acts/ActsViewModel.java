package dev.rastro.desktop.acts;

import dev.rastro.acts.ActOutcome;
import dev.rastro.acts.ActProgress;
import dev.rastro.acts.ActText;
import dev.rastro.acts.Change;
import dev.rastro.acts.InvalidActException;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.RunningTask;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.AccessKey;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Does things with documents, and takes back what was done since the window opened, one after the other. */
public final class ActsViewModel {
    /** More of them are worth a line in the status bar. */
    private static final int MANY = 200;

    private final ActServices services;
    private final TaskRunner tasks;
    private final Wording wording;
    private final ActText text;
    private final Consumer<Throwable> failed;
    private final Deque<Turnable> undo = new ArrayDeque<>();
    private final Deque<Turnable> redo = new ArrayDeque<>();
    private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private boolean busy;

    /** An act, by the trace of its events. */
    private record Act(String name, String trace, ActServices services, Wording wording) implements Turnable {
        @Override
        public Turned turn(ActProgress progress) {
            ActOutcome outcome = services.acts().takeBack(trace, progress);
            return new Turned(
                    outcome.changed(),
                    outcome.changed() == 0 ? null : new Act(name, outcome.trace(), services, wording));
        }

        @Override
        public String told(Turned turned, boolean undone) {
            return turned.changed() == 0
                    ? wording.text("acts.nothing")
                    : wording.text(undone ? "acts.undone" : "acts.redone", name);
        }
    }

    public ActsViewModel(ActServices services, TaskRunner tasks, Notices notices, Wording wording) {
        this.services = services;
        this.tasks = tasks;
        this.wording = wording;
        this.text = new ActText(wording.messages().locale());
        this.failed = notices.failed(wording.text("doing.acts"));
    }

    ActServices services() {
        return services;
    }

    TaskRunner tasks() {
        return tasks;
    }

    Consumer<Throwable> failed() {
        return failed;
    }

    /** Does the same with each of these documents. */
    public void perform(Collection<AccessKey> documents, Change change) {
        Set<AccessKey> keys = Set.copyOf(documents);
        if (busy || keys.isEmpty()) {
            return;
        }
        String name = name(change, documents(keys.size()));
        run(name, keys.size(), progress -> services.acts().perform(keys, change, progress), outcome -> {
            redo.clear();
            if (outcome.changed() > 0) {
                undo.push(act(name(change, documents(outcome.changed())), outcome));
                told.set(done(change, documents(outcome.changed())));
            } else {
                told.set(wording.text("acts.nothing"));
            }
        });
    }

    /** Takes back one act, whoever did it and however long ago; undo does it again. */
    void withdraw(UUID event) {
        if (busy) {
            return;
        }
        String name = wording.text("acts.name.withdraw");
        run(name, 1, progress -> services.acts().takeBack(event), outcome -> {
            redo.clear();
            if (outcome.changed() > 0) {
                undo.push(act(name, outcome));
            }
            told.set(wording.text(outcome.changed() > 0 ? "acts.done.withdraw" : "acts.nothing"));
        });
    }

    private Act act(String name, ActOutcome outcome) {
        return new Act(name, outcome.trace(), services, wording);
    }

    /** Something else was done that undo is to take back. */
    public void done(Turnable other) {
        redo.clear();
        undo.push(other);
        showNames();
    }

    /** Takes back what was done last. */
    public void undo() {
        turnOver(undo, redo, true);
    }

    /** Does again what was taken back last. */
    public void redo() {
        turnOver(redo, undo, false);
    }

    private void turnOver(Deque<Turnable> from, Deque<Turnable> to, boolean undone) {
        if (busy || from.isEmpty()) {
            return;
        }
        Turnable entry = from.pop();
        run(entry.name(), MANY, entry::turn, turned -> {
            if (turned.back() != null) {
                to.push(turned.back());
            }
            told.set(entry.told(turned, undone));
        });
    }

    private <T> void run(String name, int size, Function<ActProgress, T> work, Consumer<T> done) {
        busy = true;
        Consumer<T> ended = outcome -> {
            busy = false;
            done.accept(outcome);
            showNames();
        };
        Consumer<Throwable> broke = failure -> {
            busy = false;
            showNames();
            if (failure instanceof InvalidActException refused) {
                told.set(text.of(refused));
            } else {
                failed.accept(failure);
            }
        };
        if (size < MANY) {
            tasks.read(() -> work.apply(ActProgress.NONE), ended, broke);
        } else {
            tasks.start(name, task -> work.apply(shown(task)), ended, broke);
        }
    }

    private ActProgress shown(RunningTask task) {
        return new ActProgress() {
            @Override
            public void at(long done, long total) {
                task.report(
                        total == 0 ? 1 : (double) done / total,
                        wording.text(
                                "acts.progress",
                                wording.formats().count(done),
                                wording.formats().count(total)));
            }

            @Override
            public boolean cancelled() {
                return task.cancelled();
            }
        };
    }

    private void showNames() {
        undoName.set(undo.isEmpty() ? "" : wording.text("acts.undo", undo.peek().name()));
        redoName.set(redo.isEmpty() ? "" : wording.text("acts.redo", redo.peek().name()));
    }

    /** So many documents, in words. */
    String documents(int count) {
        return count == 1
                ? wording.text("acts.documents.one")
                : wording.text("acts.documents.many", wording.formats().count(count));
    }

    private String name(Change change, String documents) {
        return switch (change) {
            case Change.Tag it -> wording.text("acts.name.tag", documents);
            case Change.Write it -> wording.text("acts.name.note", documents);
            case Change.Archive it ->
                it.archived()
                        ? wording.text("acts.name.archive", documents)
                        : wording.text("acts.name.unarchive", documents);
            case Change.Stage it -> wording.text("acts.name.stage", documents);
            case Change.Assign it -> wording.text("acts.name.assign", documents);
        };
    }

    private String done(Change change, String documents) {
        return switch (change) {
            case Change.Tag it -> wording.text("acts.done.tag", documents);
            case Change.Write it -> wording.text("acts.done.note", documents);
            case Change.Archive it ->
                it.archived()
                        ? wording.text("acts.done.archive", documents)
                        : wording.text("acts.done.unarchive", documents);
            case Change.Stage it -> wording.text("acts.done.stage", documents);
            case Change.Assign it -> wording.text("acts.done.assign", documents);
        };
    }

    /** What undo would take back, in words; "" for nothing. */
    public ReadOnlyStringProperty undoName() {
        return undoName.getReadOnlyProperty();
    }

    /** What redo would do again, in words; "" for nothing. */
    public ReadOnlyStringProperty redoName() {
        return redoName.getReadOnlyProperty();
    }

    /** What became of the last act; "" before the first. */
    public ReadOnlyStringProperty told() {
        return told.getReadOnlyProperty();
    }
}
