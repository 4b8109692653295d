package dev.rastro.desktop.acts;

import dev.rastro.acts.ActText;
import dev.rastro.acts.AuditGroups;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.AccessKey;
import dev.rastro.log.Recorded;
import dev.rastro.report.sheet.AuditCsv;
import dev.rastro.store.AuditTrail;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What operators did, newest first, a page at a time. */
public final class AuditViewModel implements AutoCloseable {
    private static final int PAGE = 200;

    private final ActsViewModel acts;
    private final Consumer<AccessKey> opener;
    private final Wording wording;
    private final Clock clock;
    private final ActText text;
    private final AuditGroups groups = AuditGroups.load();
    private final ObjectProperty<LocalDate> since;
    private final ObjectProperty<LocalDate> until;
    private final ObjectProperty<Set<String>> chosen = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<@Nullable String> operator = new SimpleObjectProperty<>();
    private final StringProperty document = new SimpleStringProperty("");
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObservableList<String> operators = FXCollections.observableArrayList();
    private final Lifetime life = new Lifetime();
    private @Nullable Long next;
    private int question;

    /** An event, and what it says that was done. */
    public record Line(Recorded event, String words) {}

    private record Read(List<Line> lines, @Nullable Long next) {}

    /** Reads nothing until it is shown; {@code opener} shows a document. */
    public AuditViewModel(ActsViewModel acts, Consumer<AccessKey> opener, Wording wording, Clock clock) {
        this.acts = acts;
        this.opener = opener;
        this.wording = wording;
        this.clock = clock;
        text = new ActText(wording.messages().locale());
        LocalDate today = LocalDate.now(clock);
        since = new SimpleObjectProperty<>(today.withDayOfMonth(1));
        until = new SimpleObjectProperty<>(today);
        life.listen(shown, now -> refresh());
        life.listen(since, now -> refresh());
        life.listen(until, now -> refresh());
        life.listen(chosen, now -> refresh());
        life.listen(operator, now -> refresh());
        life.listen(document, now -> refresh());
        life.listen(acts.told(), now -> refresh());
    }

    private OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private AuditTrail.Question asked() {
        Set<String> types = new java.util.TreeSet<>();
        chosen.get().forEach(group -> types.addAll(groups.types(group)));
        return new AuditTrail.Question(
                begin(since.get()),
                begin(until.get().plusDays(1)),
                operator.get(),
                AccessKey.parse(document.get()).orElse(null),
                types);
    }

    /** Reads anew, when the screen is shown. */
    public void refresh() {
        if (!shown.get()) {
            return;
        }
        int mine = ++question;
        acts.tasks()
                .read(
                        () -> acts.services().audit().operators(),
                        names -> {
                            if (!operators.equals(names)) {
                                operators.setAll(names);
                            }
                        },
                        acts.failed());
        AuditTrail.Question asked = asked();
        acts.tasks()
                .read(
                        () -> page(asked, null),
                        page -> {
                            if (mine == question) {
                                lines.setAll(page.lines());
                                next = page.next();
                            }
                        },
                        acts.failed());
    }

    /** Reads on. */
    public void readMore() {
        Long from = next;
        if (from == null) {
            return;
        }
        next = null;
        int mine = question;
        AuditTrail.Question asked = asked();
        acts.tasks()
                .read(
                        () -> page(asked, from),
                        page -> {
                            if (mine == question) {
                                lines.addAll(page.lines());
                                next = page.next();
                            }
                        },
                        acts.failed());
    }

    private Read page(AuditTrail.Question asked, @Nullable Long before) {
        AuditTrail.Page page = acts.services().audit().page(asked, before, PAGE);
        return new Read(
                page.events().stream()
                        .map(event -> new Line(event, words(event)))
                        .toList(),
                page.next());
    }

    private String words(Recorded event) {
        return text.of(event, acts.services().acts()::event)
                .orElse(event.envelope().type());
    }

    /** Writes all that is asked for as a table for spreadsheets; long work, which can be cancelled. */
    public void export(Path file) {
        AuditTrail.Question asked = asked();
        acts.tasks()
                .start(
                        wording.text("audit.exporting"),
                        task -> new AuditCsv(acts.services().audit(), this::words)
                                .write(
                                        asked,
                                        file,
                                        done -> task.report(
                                                -1, wording.formats().count(done)),
                                        task::cancelled),
                        count -> {},
                        acts.failed());
    }

    /** Shows the document of a line, where it has one. */
    public void open(Line line) {
        AccessKey key = line.event().envelope().key();
        if (key != null) {
            opener.accept(key);
        }
    }

    /** The name of a group of events. */
    public String group(String group) {
        return text.group(group);
    }

    public List<String> groups() {
        return groups.all();
    }

    /** The groups that are asked for; empty for all. */
    public ObjectProperty<Set<String>> chosen() {
        return chosen;
    }

    /** Who is asked for; {@code null} for everybody. */
    public ObjectProperty<@Nullable String> operator() {
        return operator;
    }

    public ObservableList<String> operators() {
        return FXCollections.unmodifiableObservableList(operators);
    }

    /** The access key that is asked for; anything else asks for all. */
    public StringProperty document() {
        return document;
    }

    public ObjectProperty<LocalDate> since() {
        return since;
    }

    public ObjectProperty<LocalDate> until() {
        return until;
    }

    public ObservableList<Line> lines() {
        return FXCollections.unmodifiableObservableList(lines);
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
