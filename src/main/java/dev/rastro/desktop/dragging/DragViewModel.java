package dev.rastro.desktop.dragging;

import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.dragging.DragFiles.Written;
import dev.rastro.desktop.printing.ProfilesViewModel;
import dev.rastro.dfe.AccessKey;
import dev.rastro.print.PrintProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * The files of what is about to be dragged out. They are written beside the screen from the moment the button goes down; a
 * drag has to name them when it begins. For the screen's thread only.
 */
public final class DragViewModel {
    private final DragFiles files;
    private final ProfilesViewModel profiles;
    private final TaskRunner tasks;
    private final Notices notices;
    private final Consumer<Throwable> failed;
    private final ObjectProperty<DragKind> kind;
    private final ObjectProperty<Integer> most;
    private @Nullable Ready ready;

    /** What is being got ready, or is: until then its {@link #written} is {@code null}. */
    private static final class Ready {
        final Set<AccessKey> keys;
        final DragKind kind;

        @Nullable
        Written written;

        boolean wanted;

        Ready(Set<AccessKey> keys, DragKind kind) {
            this.keys = keys;
            this.kind = kind;
        }

        boolean of(Set<AccessKey> otherKeys, DragKind otherKind) {
            return keys.equals(otherKeys) && kind == otherKind;
        }
    }

    /**
     * Nothing is dragged yet.
     *
     * @param kind which files of each document
     * @param most so many documents at once
     */
    public DragViewModel(
            DragFiles files,
            ProfilesViewModel profiles,
            DragKind kind,
            int most,
            TaskRunner tasks,
            Notices notices,
            Wording wording) {
        this.files = files;
        this.profiles = profiles;
        this.kind = new SimpleObjectProperty<>(kind);
        this.most = new SimpleObjectProperty<>(most);
        this.tasks = tasks;
        this.notices = notices;
        this.failed = notices.failed(wording.text("doing.drag"));
    }

    /** Which files of each document are dragged. */
    public ObjectProperty<DragKind> kind() {
        return kind;
    }

    /** How many documents at once. */
    public ObjectProperty<Integer> most() {
        return most;
    }

    /** The button goes down on some documents; {@code all} for both files of each, whatever is set. */
    public void prepare(Set<AccessKey> keys, boolean all) {
        DragKind wanted = all ? DragKind.BOTH : kind.get();
        if (ready != null && ready.of(keys, wanted)) {
            return;
        }
        forget();
        if (keys.isEmpty() || keys.size() > most.get()) {
            return;
        }
        Ready mine = new Ready(Set.copyOf(keys), wanted);
        ready = mine;
        Callable<PrintProfile> profile = profiles.maker(profiles.chosen().get());
        tasks.read(
                () -> files.write(mine.keys, wanted, wanted.pdf() ? profile.call() : PrintProfile.standard()),
                written -> {
                    mine.written = written;
                    if (ready != mine) {
                        discard(written.folder());
                    }
                },
                failure -> {
                    if (ready == mine) {
                        ready = null;
                    }
                    failed.accept(failure);
                });
    }

    /** The drag begins: its files, or none and a notice why. They stay until the program ends. */
    public List<Path> take(Set<AccessKey> keys) {
        if (keys.size() > most.get()) {
            notices.tell("RST-152", most.get());
            return List.of();
        }
        Ready now = ready;
        if (now == null || !now.keys.equals(keys)) {
            return List.of();
        }
        now.wanted = true;
        Written written = now.written;
        if (written == null) {
            notices.tell("RST-151");
            return List.of();
        }
        if (written.files().isEmpty()) {
            notices.tell("RST-153");
        }
        return written.files();
    }

    /** The button goes up: what was not dragged is taken away. */
    public void release() {
        if (ready != null && !ready.wanted) {
            forget();
        }
    }

    private void forget() {
        Ready before = ready;
        ready = null;
        if (before != null && !before.wanted && before.written != null) {
            discard(before.written.folder());
        }
    }

    private void discard(Path folder) {
        tasks.read(
                () -> {
                    DragFolder.discard(folder);
                    return folder;
                },
                done -> {},
                failed);
    }
}
