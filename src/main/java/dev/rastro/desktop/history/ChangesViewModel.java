package dev.rastro.desktop.history;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.AccessKey;
import dev.rastro.report.sheet.ChangesCsv;
import dev.rastro.store.DocumentHistory.Cursor;
import dev.rastro.timeline.history.Changes;
import dev.rastro.timeline.history.Changes.Changed;
import dev.rastro.timeline.history.Changes.Some;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Documents that are different from what they were when a day began: at first, since the month began. */
public final class ChangesViewModel implements AutoCloseable {
    /** Two screens full: the cause of each line is looked for in a time line. */
    private static final int PAGE = 50;

    private static final int EXPORT_PAGE = 100;

    private final Changes changes;
    private final Consumer<AccessKey> opener;
    private final TaskRunner tasks;
    private final Wording wording;
    private final Clock clock;
    private final Consumer<Throwable> failed;
    private final ObjectProperty<LocalDate> since;
    private final ObjectProperty<LocalDate> until;
    private final ObservableList<Changed> rows = FXCollections.observableArrayList();
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private final Lifetime life = new Lifetime();
    private @Nullable Cursor next;
    private int question;

    /** Reads nothing until it is shown; {@code opener} shows a document. */
    public ChangesViewModel(
            Changes changes,
            Consumer<AccessKey> opener,
            TaskRunner tasks,
            Notices notices,
            Wording wording,
            Clock clock) {
        this.changes = changes;
        this.opener = opener;
        this.tasks = tasks;
        this.wording = wording;
        this.clock = clock;
        failed = notices.failed(wording.text("doing.changes"));
        LocalDate today = LocalDate.now(clock);
        since = new SimpleObjectProperty<>(today.withDayOfMonth(1));
        until = new SimpleObjectProperty<>(today);
        life.listen(shown, now -> refresh());
        life.listen(since, now -> refresh());
        life.listen(until, now -> refresh());
    }

    private OffsetDateTime from() {
        return since.get().atStartOfDay(clock.getZone()).toOffsetDateTime().minusSeconds(1);
    }

    private OffsetDateTime to() {
        return until.get()
                .atTime(LocalTime.of(23, 59, 59))
                .atZone(clock.getZone())
                .toOffsetDateTime();
    }

    /** Reads anew, when the screen is shown. */
    public void refresh() {
        if (shown.get()) {
            rows.clear();
            next = null;
            more.set(false);
            read(++question, null);
        }
    }

    /** Reads on. */
    public void readMore() {
        Cursor from = next;
        if (from != null) {
            next = null;
            read(question, from);
        }
    }

    private void read(int asked, @Nullable Cursor after) {
        OffsetDateTime from = from();
        OffsetDateTime to = to();
        tasks.read(
                () -> changes.page(from, to, after, PAGE),
                some -> {
                    if (asked == question) {
                        rows.addAll(some.changed());
                        next = some.next();
                        more.set(next != null);
                    }
                },
                failed);
    }

    /** Writes all of them as a table for spreadsheets; long work, which can be cancelled. */
    public void export(Path file) {
        OffsetDateTime from = from();
        OffsetDateTime to = to();
        tasks.start(
                wording.text("changes.exporting"),
                task -> {
                    List<Changed> all = new ArrayList<>();
                    Cursor cursor = null;
                    do {
                        Some some = changes.page(from, to, cursor, EXPORT_PAGE);
                        all.addAll(some.changed());
                        cursor = some.next();
                    } while (cursor != null && !task.cancelled());
                    if (!task.cancelled()) {
                        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                            ChangesCsv.write(all, writer);
                        }
                    }
                    return all.size();
                },
                count -> {},
                failed);
    }

    /** Shows a document. */
    public void open(AccessKey key) {
        opener.accept(key);
    }

    /** The first day whose news count. */
    public ObjectProperty<LocalDate> since() {
        return since;
    }

    /** The last day whose news count. */
    public ObjectProperty<LocalDate> until() {
        return until;
    }

    public ObservableList<Changed> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    /** Whether there is more to read. */
    public ReadOnlyBooleanProperty more() {
        return more.getReadOnlyProperty();
    }

    /** Whether the screen is shown. */
    public BooleanProperty shown() {
        return shown;
    }

    @Override
    public void close() {
        life.close();
    }
}
