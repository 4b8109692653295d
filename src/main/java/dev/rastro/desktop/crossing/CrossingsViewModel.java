package dev.rastro.desktop.crossing;

import dev.rastro.desktop.common.Coalesce;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.WhileShown;
import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.AccessKey;
import dev.rastro.log.Bus;
import dev.rastro.log.DocumentsChanged;
import dev.rastro.log.LinksChanged;
import dev.rastro.store.CrossingList;
import dev.rastro.store.CrossingRules;
import dev.rastro.store.Crossings;
import dev.rastro.store.Crossings.Cursor;
import dev.rastro.store.Crossings.Page;
import dev.rastro.store.Crossings.Query;
import dev.rastro.store.Crossings.Row;
import dev.rastro.store.Parties;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The lists that join documents: counted and read in the background while the screen is shown. */
public final class CrossingsViewModel implements AutoCloseable {
    private static final Duration REFRESH_INTERVAL = Duration.ofSeconds(5);
    private static final int PAGE = 100;

    /** More is told as "more than": nobody decides by the difference. */
    static final long MOST_COUNTED = 1_000;

    private final Crossings crossings;
    private final CrossingRules rules;
    private final ObservableValue<Parties> companies;
    private final Consumer<AccessKey> opener;
    private final TaskRunner tasks;
    private final Clock clock;
    private final Consumer<Throwable> failed;
    private final ObservableList<CrossingLine> lines = FXCollections.observableArrayList();
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObjectProperty<CrossingList> chosen =
            new SimpleObjectProperty<>(CrossingList.CANCELLED_AFTER_CONFIRMATION);
    private final Map<CrossingList, Integer> days = new EnumMap<>(CrossingList.class);
    private final IntegerProperty chosenDays = new SimpleIntegerProperty();
    private final WhileShown looked = new WhileShown(this::read);
    private final Lifetime life = new Lifetime();
    private @Nullable Cursor next;
    private boolean reading;
    private int question;

    /**
     * Reads nothing until it is shown.
     *
     * @param companies whom the lists are restricted to
     * @param opener shows a document
     */
    public CrossingsViewModel(
            Crossings crossings,
            CrossingRules rules,
            ObservableValue<Parties> companies,
            Consumer<AccessKey> opener,
            Bus bus,
            UiThread ui,
            TaskRunner tasks,
            Notices notices,
            Wording wording,
            Clock clock) {
        this.crossings = crossings;
        this.rules = rules;
        this.companies = companies;
        this.opener = opener;
        this.tasks = tasks;
        this.clock = clock;
        failed = notices.failed(wording.text("doing.crossings"));
        Arrays.stream(CrossingList.values()).forEach(list -> {
            lines.add(new CrossingLine(list, -1));
            days.put(list, rules.of(list).days());
        });
        chosenDays.set(daysOf(chosen.get()));
        Coalesce refresh = new Coalesce(ui, REFRESH_INTERVAL, this::refresh);
        life.onClose(refresh::close);
        life.onClose(bus.subscribe(LinksChanged.class, changed -> ui.run(refresh::request))::close);
        life.onClose(bus.subscribe(DocumentsChanged.class, changed -> ui.run(refresh::request))::close);
        life.listen(companies, now -> refresh());
        life.listen(chosen, list -> {
            chosenDays.set(daysOf(list));
            first();
        });
        life.listen(chosenDays, now -> {
            if (daysOf(chosen.get()) != now.intValue()) {
                days.put(chosen.get(), now.intValue());
                count(chosen.get());
                first();
            }
        });
    }

    private int daysOf(CrossingList list) {
        return days.getOrDefault(list, 0);
    }

    private Query query(CrossingList list) {
        return new Query(list, OffsetDateTime.now(clock), daysOf(list), companies.getValue());
    }

    /** Counts all lists and reads the chosen one anew, when the screen is shown. */
    public void refresh() {
        looked.request();
    }

    private void read() {
        Arrays.stream(CrossingList.values()).forEach(this::count);
        first();
    }

    private void count(CrossingList list) {
        Query query = query(list);
        tasks.read(
                () -> crossings.count(query, MOST_COUNTED + 1),
                count -> lines.replaceAll(line -> line.list() == list ? new CrossingLine(list, count) : line),
                failed);
    }

    private void first() {
        next = null;
        read(++question, null);
    }

    /** Reads on where the rows end. */
    public void more() {
        Cursor from = next;
        if (from != null && !reading) {
            read(question, from);
        }
    }

    private void read(int asked, @Nullable Cursor from) {
        Query query = query(chosen.get());
        reading = true;
        tasks.read(
                () -> crossings.page(query, from, PAGE),
                page -> {
                    if (asked == question) {
                        answered(page, from == null);
                    }
                },
                failure -> {
                    reading = false;
                    failed.accept(failure);
                });
    }

    private void answered(Page page, boolean first) {
        reading = false;
        next = page.next();
        if (first) {
            rows.setAll(page.rows());
        } else {
            rows.addAll(page.rows());
        }
    }

    /** Shows a document. */
    public void open(AccessKey key) {
        opener.accept(key);
    }

    /** The lists with their counts. */
    public ObservableList<CrossingLine> lines() {
        return FXCollections.unmodifiableObservableList(lines);
    }

    /** The rows of the chosen list as far as they were read. */
    public ObservableList<Row> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    public ObjectProperty<CrossingList> chosen() {
        return chosen;
    }

    /** How old a document must be in the chosen list. */
    public IntegerProperty days() {
        return chosenDays;
    }

    /** Whether the chosen list looks at age. */
    public boolean aged() {
        return rules.of(chosen.get()).aged();
    }

    /** Whether the screen is shown. */
    public BooleanProperty shown() {
        return looked.shown();
    }

    @Override
    public void close() {
        life.close();
    }
}
