package dev.rastro.store.h2;

import dev.rastro.dfe.AccessKey;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentPage;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The document list as it was: lines that are still true, and those that were true then. Both are read in the order of the
 * same index and put together here, for no index goes across two tables.
 */
final class H2PastCatalog implements DocumentCatalog {
    private static final String STILL = "changed_at < ?";
    private static final String THEN = "changed_at < ? AND until_at >= ?";

    private final H2Database database;
    private final OffsetDateTime end;

    /** The list as it was just before {@code end}. */
    H2PastCatalog(H2Database database, OffsetDateTime end) {
        this.database = database;
        this.end = end;
    }

    private record Found(DocumentRow row, Object sortValue) {}

    @Override
    public DocumentPage page(
            DocumentFilter filter,
            DocumentSort sort,
            boolean descending,
            DocumentPage.@Nullable Cursor after,
            int limit) {
        SortColumn column = SortColumn.of(sort);
        List<Found> both = new ArrayList<>(read("document", still(filter, column), column, descending, after, limit));
        both.addAll(read("document_past", then(filter, column), column, descending, after, limit));
        Comparator<Found> order = Comparator.comparing(Found::sortValue, H2PastCatalog::compare)
                .thenComparing(found -> found.row().key());
        both.sort(descending ? order.reversed() : order);
        boolean more = both.size() > limit;
        List<Found> page = more ? both.subList(0, limit) : both;
        return new DocumentPage(
                page.stream().map(Found::row).toList(),
                more
                        ? new DocumentPage.Cursor(
                                page.getLast().sortValue(),
                                page.getLast().row().key().value())
                        : null);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(Object one, Object other) {
        // Both are values of the same column.
        return ((Comparable) one).compareTo(other);
    }

    private FilterSql still(DocumentFilter filter, SortColumn column) {
        FilterSql where = new FilterSql(filter, column);
        where.and(STILL, end);
        return where;
    }

    private FilterSql then(DocumentFilter filter, SortColumn column) {
        FilterSql where = new FilterSql(filter, column);
        where.and(THEN, end, end);
        return where;
    }

    private List<Found> read(
            String table,
            FilterSql where,
            SortColumn column,
            boolean descending,
            DocumentPage.@Nullable Cursor after,
            int limit) {
        if (after != null) {
            where.startAfter(column, descending, after);
        }
        String sql = "SELECT " + DocumentTable.COLUMNS + ", " + column.sql() + " AS sort_value FROM " + table
                + where.sql() + " ORDER BY " + column.orderBy(descending ? " DESC" : "") + " LIMIT " + (limit + 1);
        return database.read("Reading the document list of a moment", connection -> {
            List<Found> found = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                where.bind(query);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add(new Found(DocumentTable.read(row), row.getObject("sort_value")));
                    }
                }
            }
            return found;
        });
    }

    @Override
    public Totals totals(DocumentFilter filter) {
        FilterSql still = new FilterSql(filter);
        still.and(STILL, end);
        FilterSql then = new FilterSql(filter);
        then.and(THEN, end, end);
        Totals one = totals("document", still);
        Totals other = totals("document_past", then);
        return new Totals(one.count() + other.count(), one.sum().add(other.sum()));
    }

    private Totals totals(String table, FilterSql where) {
        return database.read("Adding up the document list of a moment", connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("SELECT COUNT(*), SUM(sort_total) FROM " + table + where.sql())) {
                where.bind(query);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    BigDecimal sum = row.getBigDecimal(2);
                    return new Totals(row.getLong(1), sum == null ? BigDecimal.ZERO : sum);
                }
            }
        });
    }

    @Override
    public Optional<DocumentRow> find(AccessKey key) {
        return find("document", STILL, key, end).or(() -> find("document_past", THEN, key, end, end));
    }

    private Optional<DocumentRow> find(String table, String condition, AccessKey key, Object... values) {
        return database.read("Reading a document of a moment", connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT " + DocumentTable.COLUMNS + " FROM " + table + " WHERE df_key = ? AND " + condition)) {
                query.setString(1, key.value());
                for (int i = 0; i < values.length; i++) {
                    query.setObject(i + 2, values[i]);
                }
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.of(DocumentTable.read(row)) : Optional.empty();
                }
            }
        });
    }

    /** Companies do not come and go with time: those of now. */
    @Override
    public List<Company> companies(int limit) {
        return new H2Catalog(database).companies(limit);
    }
}
