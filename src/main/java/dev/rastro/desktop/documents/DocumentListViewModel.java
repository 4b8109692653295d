package dev.rastro.desktop.documents;

import dev.rastro.desktop.common.Coalesce;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.dfe.AccessKey;
import dev.rastro.log.Bus;
import dev.rastro.log.DocumentsChanged;
import dev.rastro.log.QuarantineChanged;
import dev.rastro.log.SearchAdvanced;
import dev.rastro.log.SeenChanged;
import dev.rastro.report.sheet.DocumentSheet;
import dev.rastro.report.sheet.ListExport;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentCatalog.Totals;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentPage;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.ListOrder;
import dev.rastro.store.SeenDocuments;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The list, loaded page by page as the operator goes down it. A refresh reads again as many rows as are shown; answers
 * to questions no longer asked are dropped.
 */
public final class DocumentListViewModel implements AutoCloseable {
    /** Rows per page. */
    public static final int PAGE = 100;

    private static final Duration REFRESH_INTERVAL = Duration.ofMillis(400);
    private static final Totals NONE = new Totals(0, BigDecimal.ZERO);

    /** More are not held in memory by their keys. */
    static final int MOST_SELECTED = 20_000;

    private static final int SELECTING = 1_000;

    private final SeenDocuments seen;
    private final Bus bus;
    private final DocumentCatalog catalog;
    private final Function<OffsetDateTime, DocumentCatalog> past;
    private final TaskRunner tasks;
    private final Consumer<Throwable> failed;
    private final ObservableValue<DocumentFilter> filter;
    private final ObjectProperty<ListOrder> sort;
    private final ObservableList<DocumentRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ListState> state = new ReadOnlyObjectWrapper<>(ListState.LOADING);
    private final ReadOnlyObjectWrapper<Totals> totals = new ReadOnlyObjectWrapper<>(NONE);
    private final ReadOnlyBooleanWrapper totalsKnown = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyLongWrapper answers = new ReadOnlyLongWrapper();
    private final ObjectProperty<Set<AccessKey>> selection = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<@Nullable OffsetDateTime> asOf = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable AccessKey> lead = new SimpleObjectProperty<>();
    private final Lifetime life = new Lifetime();

    private final ReadOnlyObjectWrapper<Set<AccessKey>> changed = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<String> columns = new ReadOnlyObjectWrapper<>("");
    private Supplier<String> columnsNow = () -> "";
    private @Nullable Whole whole;
    private DocumentPage.@Nullable Cursor next;
    private boolean loading;
    private boolean loadingMore;
    private boolean moreWanted;
    private boolean adding;
    private boolean closed;
    private int question;
    private int answered;
    private @Nullable DocumentFilter added;

    /**
     * The list.
     *
     * @param past the documents as they were known at a moment
     */
    public DocumentListViewModel(
            DocumentCatalog catalog,
            Function<OffsetDateTime, DocumentCatalog> past,
            Bus bus,
            UiThread ui,
            TaskRunner tasks,
            Notices notices,
            String doing,
            ObservableValue<DocumentFilter> filter,
            ListOrder order,
            SeenDocuments seen) {
        this.seen = seen;
        this.bus = bus;
        this.catalog = catalog;
        this.past = past;
        this.tasks = tasks;
        this.filter = filter;
        this.sort = new SimpleObjectProperty<>(order);
        Consumer<Throwable> tell = notices.failed(doing);
        this.failed = failure -> {
            state.set(ListState.FAILED);
            tell.accept(failure);
        };
        Coalesce refresh = new Coalesce(ui, REFRESH_INTERVAL, this::refresh);
        life.onClose(refresh::close);
        Bus.Subscription changes = bus.subscribe(DocumentsChanged.class, changed -> ui.run(refresh::request));
        life.onClose(changes::close);
        life.onClose(bus.subscribe(QuarantineChanged.class, changed -> ui.run(refresh::request))::close);
        Bus.Subscription searching = bus.subscribe(
                SearchAdvanced.class,
                advanced -> ui.run(() -> {
                    if (!filter.getValue().text().isBlank()) {
                        refresh.request();
                    }
                }));
        life.onClose(searching::close);
        life.onClose(bus.subscribe(SeenChanged.class, news -> ui.run(this::mark))::close);
        life.listen(rows, this::mark);
        life.listen(filter, wanted -> load(PAGE));
        life.listen(sort, wanted -> load(PAGE));
        life.listen(asOf, wanted -> {
            added = null;
            load(PAGE);
        });
    }

    public ObservableList<DocumentRow> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    public ObjectProperty<ListOrder> sort() {
        return sort;
    }

    public ReadOnlyObjectProperty<ListState> state() {
        return state.getReadOnlyProperty();
    }

    /** Of everything that matches, not only of the loaded rows. */
    public ReadOnlyObjectProperty<Totals> totals() {
        return totals.getReadOnlyProperty();
    }

    /** Whether {@link #totals} are of the filter in force; until they have been added up, they are of an earlier one. */
    public ReadOnlyBooleanProperty totalsKnown() {
        return totalsKnown.getReadOnlyProperty();
    }

    /** How many pages have come in so far. */
    public ReadOnlyLongProperty answers() {
        return answers.getReadOnlyProperty();
    }

    /** The keys that are selected; kept when rows come and go. */
    public ObjectProperty<Set<AccessKey>> selection() {
        return selection;
    }

    /** The moment as of which the list is shown; {@code null} for now. */
    public ObjectProperty<@Nullable OffsetDateTime> asOf() {
        return asOf;
    }

    /** What is asked now. */
    public DocumentCatalog source() {
        OffsetDateTime moment = asOf.get();
        return moment == null ? catalog : past.apply(moment);
    }

    /** The document that is looked at, {@code null} for none. */
    public ObjectProperty<@Nullable AccessKey> lead() {
        return lead;
    }

    /** All that was selected at once, with what it adds up to. */
    private record Whole(Set<AccessKey> keys, Totals totals) {}

    /** Of what is selected, loaded or not. */
    public Totals selectionTotals() {
        Whole all = whole;
        if (all != null && all.keys().equals(selection.get())) {
            return all.totals();
        }
        return sum(
                rows.stream().filter(row -> selection.get().contains(row.key())).toList());
    }

    private static Totals sum(Collection<DocumentRow> chosen) {
        BigDecimal sum = chosen.stream()
                .map(DocumentRow::total)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Totals(chosen.size(), sum);
    }

    /** Selects everything that matches, whether it is loaded or not; of very long lists the first {@link #MOST_SELECTED}. */
    public void selectAll() {
        int asked = question;
        DocumentFilter wanted = filter.getValue();
        ListOrder order = sort.get();
        DocumentCatalog source = source();
        tasks.read(
                () -> {
                    List<DocumentRow> all = new ArrayList<>();
                    DocumentPage.Cursor cursor = null;
                    do {
                        DocumentPage page =
                                source.page(wanted, order, cursor, Math.min(SELECTING, MOST_SELECTED - all.size()));
                        all.addAll(page.rows());
                        cursor = page.next();
                    } while (cursor != null && all.size() < MOST_SELECTED);
                    return new Whole(
                            all.stream().map(DocumentRow::key).collect(Collectors.toUnmodifiableSet()), sum(all));
                },
                all -> ifCurrent(asked, () -> {
                    whole = all;
                    selection.set(all.keys());
                }),
                failed);
    }

    /** The loaded documents of which something was learnt since the operator looked at them. */
    public ReadOnlyObjectProperty<Set<AccessKey>> changed() {
        return changed.getReadOnlyProperty();
    }

    private void mark() {
        List<AccessKey> loaded = rows.stream().map(DocumentRow::key).toList();
        if (asOf.get() != null || loaded.isEmpty()) {
            changed.set(Set.of());
            return;
        }
        tasks.read(() -> seen.changed(loaded), changed::set, failed);
    }

    /** The operator takes what is selected for known as it is now. */
    public void markKnown() {
        Set<AccessKey> keys = selection.get();
        tasks.read(
                () -> seen.markKnown(keys),
                known -> {
                    bus.post(new SeenChanged());
                    refresh();
                },
                failed);
    }

    /** The columns that a saved view wants, as they are written down; empty before any did. */
    public ReadOnlyObjectProperty<String> columns() {
        return columns.getReadOnlyProperty();
    }

    /** Wants the columns as a saved view has them. */
    public void wantColumns(String wanted) {
        columns.set("");
        columns.set(wanted);
    }

    /** How the columns are now, in the same words. */
    public String columnsNow() {
        return columnsNow.get();
    }

    /** Who shows the columns tells how they are. */
    void columnsAre(Supplier<String> now) {
        columnsNow = now;
    }

    /** Writes everything that matches, in the order of the list, as a table for spreadsheets; can be cancelled. */
    public void export(Path file, String title) {
        DocumentFilter wanted = filter.getValue();
        ListOrder order = sort.get();
        long expected = totals.get().count();
        DocumentCatalog asked = source();
        tasks.start(
                title,
                task -> new ListExport(asked)
                        .write(
                                wanted,
                                order,
                                file,
                                written -> task.report(
                                        Math.min(1, written / (double) Math.max(1, expected)),
                                        written + " / " + expected),
                                task::cancelled),
                written -> {},
                failed);
    }

    /** The selected rows as a table for the clipboard, in the order of the list; "" without a selection. */
    public String selectionForClipboard() {
        List<DocumentRow> chosen =
                rows.stream().filter(row -> selection.get().contains(row.key())).toList();
        return chosen.isEmpty() ? "" : DocumentSheet.forClipboard(chosen);
    }

    /** Whether the catalog has rows below the loaded ones. */
    public boolean hasMore() {
        return next != null;
    }

    /** Reads the list anew, as far down as it was loaded. */
    public void refresh() {
        load(Math.max(PAGE, rows.size()));
    }

    private void load(int limit) {
        int asked = ++question;
        loading = true;
        loadingMore = false;
        moreWanted = false;
        DocumentFilter wanted = filter.getValue();
        ListOrder order = sort.get();
        DocumentCatalog source = source();
        tasks.read(
                () -> source.page(wanted, order, null, limit),
                page -> ifCurrent(asked, () -> {
                    loading = false;
                    replace(page, wanted);
                    if (moreWanted) {
                        loadMore();
                    }
                    // After the rows: adding a million documents up is not to take the processor from them.
                    answered = asked;
                    addUp();
                }),
                failure -> ifCurrent(asked, () -> {
                    loading = false;
                    failed.accept(failure);
                }));
        totalsKnown.set(totalsKnown.get() && wanted.equals(added));
    }

    /** One sum at a time: while somebody types, only the last filter is worth adding up. */
    private void addUp() {
        if (adding) {
            return;
        }
        adding = true;
        int asked = question;
        DocumentFilter wanted = filter.getValue();
        DocumentCatalog source = source();
        tasks.read(
                () -> source.totals(wanted),
                sum -> addedUp(asked, () -> {
                    added = wanted;
                    totals.set(sum);
                    totalsKnown.set(true);
                }),
                failure -> addedUp(asked, () -> failed.accept(failure)));
    }

    private void addedUp(int asked, Runnable current) {
        adding = false;
        if (asked == question) {
            current.run();
        } else if (!closed && answered == question) {
            addUp();
        }
    }

    private void ifCurrent(int asked, Runnable action) {
        if (asked == question) {
            action.run();
        }
    }

    private void replace(DocumentPage page, DocumentFilter wanted) {
        next = page.next();
        if (!rows.equals(page.rows())) {
            rows.setAll(page.rows());
        } else {
            mark();
        }
        if (rows.isEmpty()) {
            boolean none = wanted.equals(DocumentFilter.desk()) && asOf.get() == null;
            state.set(none ? ListState.NO_DOCUMENTS : ListState.NO_MATCH);
        } else {
            state.set(ListState.ROWS);
        }
        answers.set(answers.get() + 1);
    }

    /** Loads the following page, unless it is on its way or there is none. */
    public void loadMore() {
        // Where the rows end now says nothing about the list that is on its way.
        moreWanted = loading;
        DocumentPage.Cursor after = next;
        if (after == null || loading || loadingMore) {
            return;
        }
        loadingMore = true;
        int asked = question;
        DocumentFilter wanted = filter.getValue();
        ListOrder order = sort.get();
        DocumentCatalog source = source();
        tasks.read(
                () -> source.page(wanted, order, after, PAGE),
                page -> ifCurrent(asked, () -> {
                    loadingMore = false;
                    next = page.next();
                    rows.addAll(page.rows());
                    answers.set(answers.get() + 1);
                }),
                failure -> ifCurrent(asked, () -> {
                    loadingMore = false;
                    failed.accept(failure);
                }));
    }

    @Override
    public void close() {
        closed = true;
        question++;
        life.close();
    }
}
