package dev.rastro.store.h2;

import com.google.common.base.Splitter;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentPage;
import dev.rastro.store.ListOrder;
import dev.rastro.store.MarkFilter;
import dev.rastro.store.MarkKind;
import dev.rastro.store.SearchText;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The WHERE clause of a filter, with its parameters. */
final class FilterSql {
    /** Days begin and end in Brasília time: dhEmi has its own offset, but a list needs one calendar. */
    private static final ZoneOffset BRASILIA = ZoneOffset.ofHours(-3);

    /** The day of issue, as its number since 1970. */
    static final String DAY = "(sort_issued - 10800) / 86400";

    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** The columns that have an index of their own, as conditions name them. */
    record Columns(String family, String situation, String issued) {}

    /** For counting: any index may serve. */
    FilterSql(DocumentFilter filter) {
        this(filter, new Columns("family", "situation", "sort_issued"));
    }

    /**
     * For a page: only the index of the sort order may serve. Where the planner takes that of a filter instead, it has to
     * read and sort all that matches before it can show the first row (measured: up to 0.9 s of 100,000 documents). The
     * other columns are wrapped so that no index answers for them; the values are upper case already.
     */
    FilterSql(DocumentFilter filter, SortColumn sort) {
        this(
                filter,
                new Columns(
                        sort.sql().equals("family") ? "family" : "UPPER(family)",
                        sort.sql().equals("situation") ? "situation" : "UPPER(situation)",
                        sort.sql().equals("sort_issued") ? "sort_issued" : "sort_issued + 0"));
    }

    private FilterSql(DocumentFilter filter, Columns columns) {
        NarrowingSql.of(filter.narrowing(), columns).forEach(this::and);
        oneOf(columns.family(), filter.families().stream().map(Enum::name).toList());
        oneOf(columns.situation(), filter.situations().stream().map(Enum::name).toList());
        role(filter);
        LocalDate from = filter.from();
        if (from != null) {
            add(columns.issued() + " >= ?", firstSecond(from));
        }
        LocalDate to = filter.to();
        if (to != null) {
            add(columns.issued() + " < ?", firstSecond(to.plusDays(1)));
        }
        marks(filter.marks());
        if (filter.hidesArchived()) {
            add("NOT archived");
        }
        for (String word : WORDS.split(SearchText.fold(filter.text()))) {
            add("search_text LIKE ? ESCAPE '!'", "%" + word.replaceAll("([!%_])", "!$1") + "%");
        }
    }

    static long firstSecond(LocalDate day) {
        return day.atStartOfDay().toEpochSecond(BRASILIA);
    }

    /** As a question about each line: a page is found by {@link MarkTable#paging}, where few have the marks. */
    private void marks(MarkFilter marks) {
        marks.tags().forEach(tag -> add(MarkTable.has(1), MarkKind.TAG.name(), SearchText.fold(tag)));
        marked(MarkKind.STAGE, marks.stages());
        marked(MarkKind.RESPONSIBLE, marks.responsibles());
        if (marks.archived() == MarkFilter.Archived.ONLY) {
            add("archived");
        }
    }

    private void marked(MarkKind kind, Set<String> labels) {
        if (!labels.isEmpty()) {
            List<Object> values = new ArrayList<>(List.of(kind.name()));
            labels.forEach(label -> values.add(SearchText.fold(label)));
            add(MarkTable.has(labels.size()), values.toArray());
        }
    }

    private void role(DocumentFilter filter) {
        if (filter.companies().unrestricted()) {
            switch (filter.role()) {
                case ANY -> {}
                case RECEIVED -> add("operation = ?", "0");
                case ISSUED -> add("operation = ?", "1");
            }
            return;
        }
        List<String> columns = switch (filter.role()) {
            case ANY -> List.of("issuer_id", "recipient_id");
            case RECEIVED -> List.of("recipient_id");
            case ISSUED -> List.of("issuer_id");
        };
        and(PartySql.oneOf(filter.companies(), columns));
    }

    private void oneOf(String column, Collection<String> values) {
        if (!values.isEmpty()) {
            add(column + " IN (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")", values.toArray());
        }
    }

    /** Restricts further. */
    void and(PendingSql.Condition condition) {
        and(condition.sql(), condition.values().toArray());
    }

    /** Restricts to rows after the last one of the page before. */
    void startAfter(ListOrder order, DocumentPage.Cursor after) {
        ListOrder.By leading = order.leading();
        if (!SortColumn.of(leading.column()).isKey()) {
            // Lets the index find the place; the condition below leaves out what was already shown.
            add(
                    SortColumn.of(leading.column()).sql() + (leading.descending() ? " <= ?" : " >= ?"),
                    after.values().getFirst());
        }
        List<Object> values = new ArrayList<>();
        add(beyond(order, after, 0, values), values.toArray());
    }

    /** Beyond in this column, or equal in it and beyond in those that follow, the key at the end. */
    private static String beyond(ListOrder order, DocumentPage.Cursor after, int at, List<Object> values) {
        boolean key = at == order.by().size()
                || SortColumn.of(order.by().get(at).column()).isKey();
        boolean descending = key ? order.keyDescending() : order.by().get(at).descending();
        String further = descending ? " < ?" : " > ?";
        if (key) {
            values.add(after.key());
            return "df_key" + further;
        }
        String column = SortColumn.of(order.by().get(at).column()).sql();
        Object value = after.values().get(at);
        values.add(value);
        values.add(value);
        return "(" + column + further + " OR " + column + " = ? AND " + beyond(order, after, at + 1, values) + ")";
    }

    /** Restricts further. */
    void and(String condition, Object... values) {
        add(condition, values);
    }

    private void add(String condition, Object... values) {
        conditions.add(condition);
        Collections.addAll(parameters, values);
    }

    String sql() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
    }
}
