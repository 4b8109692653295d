package dev.rastro.desktop.groups;

import dev.rastro.desktop.common.Coalesce;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.groups.GroupLine.Head;
import dev.rastro.desktop.groups.GroupLine.Row;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Situation;
import dev.rastro.log.Bus;
import dev.rastro.log.DocumentsChanged;
import dev.rastro.log.SearchAdvanced;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentGroup;
import dev.rastro.store.DocumentPage;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.GroupBy;
import dev.rastro.store.ListOrder;
import dev.rastro.store.Narrowing.Within;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The list in groups: their sums come from one look at the catalog, the rows of a group by pages once it is opened. For the
 * screen's thread only.
 */
public final class GroupsViewModel implements AutoCloseable {
    /** Rows of a group that are read at once. */
    public static final int PAGE = 100;

    private static final Duration REFRESH_INTERVAL = Duration.ofMillis(600);

    private final Supplier<DocumentCatalog> source;
    private final ObservableValue<DocumentFilter> filter;
    private final ObservableValue<ListOrder> sort;
    private final TaskRunner tasks;
    private final Consumer<Throwable> failed;
    private final Wording wording;
    private final ObjectProperty<@Nullable GroupBy> by = new SimpleObjectProperty<>();
    private final ObjectProperty<GroupOrder> order = new SimpleObjectProperty<>(GroupOrder.LARGEST);
    private final ObservableList<GroupLine> lines = FXCollections.observableArrayList();
    private final Map<String, Opened> opened = new HashMap<>();
    private final Lifetime life = new Lifetime();
    private List<DocumentGroup> groups = List.of();
    private int question;

    /** The rows of an open group, as far as they were read. */
    private record Opened(List<DocumentRow> rows, DocumentPage.@Nullable Cursor next, boolean loading) {}

    /**
     * The grouped list.
     *
     * @param source what is asked now
     * @param asOf another moment means other groups
     */
    public GroupsViewModel(
            Supplier<DocumentCatalog> source,
            ObservableValue<DocumentFilter> filter,
            ObservableValue<ListOrder> sort,
            ObservableValue<?> asOf,
            Bus bus,
            UiThread ui,
            TaskRunner tasks,
            Consumer<Throwable> failed,
            Wording wording) {
        this.source = source;
        this.filter = filter;
        this.sort = sort;
        this.tasks = tasks;
        this.failed = failed;
        this.wording = wording;
        Coalesce refresh = new Coalesce(ui, REFRESH_INTERVAL, this::refresh);
        life.onClose(refresh::close);
        life.onClose(bus.subscribe(DocumentsChanged.class, news -> ui.run(refresh::request))::close);
        life.onClose(bus.subscribe(SearchAdvanced.class, news -> ui.run(refresh::request))::close);
        life.listen(by, wanted -> anew());
        life.listen(filter, wanted -> anew());
        life.listen(asOf, moment -> anew());
        life.listen(sort, wanted -> anew());
        life.listen(order, wanted -> show());
    }

    /** What the list is put together by; {@code null} for a plain list. */
    public ObjectProperty<@Nullable GroupBy> by() {
        return by;
    }

    public ObjectProperty<GroupOrder> order() {
        return order;
    }

    /** Groups, and below those that are open their documents. */
    public ObservableList<GroupLine> lines() {
        return FXCollections.unmodifiableObservableList(lines);
    }

    /** What a list can be put together by. */
    public List<GroupBy> choices() {
        return List.of(
                GroupBy.ISSUER, GroupBy.RECIPIENT, GroupBy.MONTH, GroupBy.FAMILY, GroupBy.SITUATION, GroupBy.CFOP);
    }

    private void anew() {
        opened.clear();
        groups = List.of();
        lines.clear();
        refresh();
    }

    /** Reads groups and open rows anew, as far as they were read; what is open stays open. */
    public void refresh() {
        int asked = ++question;
        GroupBy wanted = by.get();
        if (wanted == null) {
            return;
        }
        DocumentCatalog catalog = source.get();
        DocumentFilter documents = filter.getValue();
        ListOrder rows = sort.getValue();
        Map<String, Integer> open = new HashMap<>();
        opened.forEach(
                (value, each) -> open.put(value, Math.max(PAGE, each.rows().size())));
        tasks.read(
                () -> {
                    List<DocumentGroup> found =
                            catalog.groupsBy(wanted) ? catalog.groups(documents, List.of(wanted)) : List.of();
                    Map<String, DocumentPage> pages = new HashMap<>();
                    for (DocumentGroup group : found) {
                        Integer limit = open.get(group.value());
                        if (limit != null) {
                            pages.put(
                                    group.value(),
                                    catalog.page(within(documents, wanted, group.value()), rows, null, limit));
                        }
                    }
                    return new Answer(found, pages);
                },
                answer -> {
                    if (asked == question) {
                        groups = answer.groups();
                        opened.clear();
                        answer.pages()
                                .forEach((value, page) ->
                                        opened.put(value, new Opened(page.rows(), page.next(), false)));
                        show();
                    }
                },
                failed);
    }

    private record Answer(List<DocumentGroup> groups, Map<String, DocumentPage> pages) {}

    private static DocumentFilter within(DocumentFilter filter, GroupBy by, String value) {
        return filter.withNarrowing(filter.narrowing().withWithin(new Within(by, value)));
    }

    private void show() {
        GroupBy now = by.get();
        if (now == null) {
            return;
        }
        List<GroupLine> all = new ArrayList<>();
        groups.stream()
                .map(group -> new Head(group, title(now, group), opened.containsKey(group.value())))
                .sorted(order.get().comparator())
                .forEach(head -> {
                    all.add(head);
                    Opened open = opened.get(head.group());
                    if (open != null) {
                        open.rows().forEach(row -> all.add(new Row(head.group(), row)));
                    }
                });
        if (!lines.equals(all)) {
            lines.setAll(all);
        }
    }

    private String title(GroupBy now, DocumentGroup group) {
        String value = group.value();
        if (value.isEmpty()) {
            return wording.text("group.none." + now);
        }
        return switch (now) {
            case ISSUER, RECIPIENT -> {
                String id = wording.formats().partyId(value);
                yield group.name().isEmpty() ? id : group.name() + "  ·  " + id;
            }
            case MONTH -> wording.formats().month(YearMonth.parse(value));
            case DAY -> wording.formats().date(LocalDate.parse(value));
            case FAMILY -> DfeFamily.valueOf(value).label();
            case SITUATION ->
                wording.badges().situation(Situation.valueOf(value)).text();
            case CFOP -> "CFOP " + value.charAt(0) + "." + value.substring(1);
        };
    }

    /** Opens a closed group, or closes an open one. */
    public void toggle(String group) {
        if (opened.containsKey(group)) {
            close(group);
        } else {
            open(group);
        }
    }

    public void close(String group) {
        if (opened.remove(group) != null) {
            show();
        }
    }

    public void open(String group) {
        if (!opened.containsKey(group)) {
            opened.put(group, new Opened(List.of(), null, true));
            read(group, null);
            show();
        }
    }

    /** Reads more rows of an open group, where there are more. */
    public void more(String group) {
        Opened open = opened.get(group);
        if (open != null && !open.loading() && open.next() != null) {
            opened.put(group, new Opened(open.rows(), open.next(), true));
            read(group, open.next());
        }
    }

    private void read(String group, DocumentPage.@Nullable Cursor after) {
        int asked = question;
        GroupBy wanted = Objects.requireNonNull(by.get());
        DocumentCatalog catalog = source.get();
        DocumentFilter documents = within(filter.getValue(), wanted, group);
        ListOrder rows = sort.getValue();
        tasks.read(
                () -> catalog.page(documents, rows, after, PAGE),
                page -> {
                    Opened open = opened.get(group);
                    if (asked == question && open != null) {
                        List<DocumentRow> all = new ArrayList<>(open.rows());
                        all.addAll(page.rows());
                        opened.put(group, new Opened(all, page.next(), false));
                        show();
                    }
                },
                failed);
    }

    @Override
    public void close() {
        question++;
        life.close();
    }
}
