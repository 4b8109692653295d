package dev.rastro.store.h2;

import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentPage;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.ListOrder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A page of a table of documents in any order. Only the leading column has an index: where more than one column decides,
 * its value at the end of the page is looked up first, and what is sorted is the page with the ties of its last row, never
 * the whole list.
 */
final class ListQuery {
    private final Connection connection;
    private final String table;
    private final DocumentFilter filter;
    private final ListOrder order;
    private final List<PendingSql.Condition> more = new ArrayList<>();
    private final List<PendingSql.Condition> further = new ArrayList<>();

    ListQuery(Connection connection, String table, DocumentFilter filter, ListOrder order) throws SQLException {
        this.connection = connection;
        this.table = table;
        this.filter = filter;
        this.order = order;
        PendingSql.paging(connection, table, filter.pending()).ifPresent(more::add);
        MarkTable.paging(connection, filter).ifPresent(more::add);
    }

    /** A row and what it is sorted by. */
    record Found(DocumentRow row, List<Object> values) {
        DocumentPage.Cursor cursor() {
            return new DocumentPage.Cursor(values, row.key().value(), false);
        }
    }

    /** Restricts further. */
    ListQuery and(PendingSql.Condition condition) {
        further.add(condition);
        return this;
    }

    /** Up to {@code limit} rows after a place, from the start where there is none. */
    List<Found> read(Optional<DocumentPage.Cursor> after, int limit) throws SQLException {
        FilterSql where = where(after);
        if (!order.simple()) {
            Optional<Object> last = leadingAt(limit, after);
            if (last.isPresent()) {
                ListOrder.By leading = order.leading();
                where.and(
                        SortColumn.of(leading.column()).sql() + (leading.descending() ? " >= ?" : " <= ?"), last.get());
            }
        }
        String tail = " FROM " + table + where.sql() + " ORDER BY " + SortColumn.orderBy(order) + " LIMIT " + limit;
        if (order.simple()) {
            return found(
                    "SELECT " + DocumentTable.COLUMNS + ", " + sortValues() + tail,
                    where,
                    row -> new Found(DocumentTable.read(row), values(row)));
        }
        // What has to be sorted is narrow: whole lines would go through the disk.
        List<Place> places = found(
                "SELECT df_key, " + sortValues() + tail, where, row -> new Place(row.getString("df_key"), values(row)));
        Map<String, DocumentRow> rows = rows(places.stream().map(Place::key).toList());
        return places.stream()
                .filter(place -> rows.containsKey(place.key()))
                .map(place -> new Found(Objects.requireNonNull(rows.get(place.key())), place.values()))
                .toList();
    }

    private record Place(String key, List<Object> values) {}

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> found(String sql, FilterSql where, Reader<T> reader) throws SQLException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            where.bind(query);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
        }
        return found;
    }

    private Map<String, DocumentRow> rows(List<String> keys) throws SQLException {
        FilterSql where = new FilterSql(DocumentFilter.all());
        further.forEach(where::and);
        where.and(PendingSql.Condition.oneOf("df_key", keys));
        Map<String, DocumentRow> rows = new HashMap<>();
        for (DocumentRow row :
                found("SELECT " + DocumentTable.COLUMNS + " FROM " + table + where.sql(), where, DocumentTable::read)) {
            rows.put(row.key().value(), row);
        }
        return rows;
    }

    private String sortValues() {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < order.by().size(); i++) {
            columns.append(i == 0 ? "" : ", ")
                    .append(SortColumn.of(order.by().get(i).column()).sql())
                    .append(" AS sort_value_")
                    .append(i);
        }
        return columns.toString();
    }

    private FilterSql where(Optional<DocumentPage.Cursor> after) {
        FilterSql where = new FilterSql(filter, SortColumn.of(order.leading().column()));
        more.forEach(where::and);
        further.forEach(where::and);
        after.ifPresent(cursor -> where.startAfter(order, cursor));
        return where;
    }

    /** The leading column of the last row of a page, by its index alone; empty where the page is the end of the list. */
    private Optional<Object> leadingAt(int limit, Optional<DocumentPage.Cursor> after) throws SQLException {
        ListOrder alone = new ListOrder(List.of(order.leading()));
        FilterSql where = where(after);
        String sql = "SELECT " + SortColumn.of(order.leading().column()).sql() + " FROM " + table + " AS document"
                + where.sql() + " ORDER BY " + SortColumn.orderBy(alone) + " LIMIT 1 OFFSET " + (limit - 1);
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            where.bind(query);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1)) : Optional.empty();
            }
        }
    }

    private List<Object> values(ResultSet row) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < order.by().size(); i++) {
            values.add(row.getObject("sort_value_" + i));
        }
        return values;
    }
}
