package dev.rastro.store.h2;

import dev.rastro.dfe.AccessKey;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentGroup;
import dev.rastro.store.DocumentPage;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.GroupBy;
import dev.rastro.store.ListOrder;
import dev.rastro.store.MarkFilter;
import dev.rastro.store.h2.ListQuery.Found;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The document list as it was: lines that are still true, and those that were true then. Both are read in the order of the
 * same index and put together here, for no index goes across two tables. What operators did with a document is that of
 * today, and nothing is left out for having been put away since.
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

    @Override
    public DocumentPage page(DocumentFilter filter, ListOrder order, DocumentPage.@Nullable Cursor after, int limit) {
        List<Found> both = new ArrayList<>(read("document", STILL, filter, order, after, limit));
        both.addAll(read("document_past", THEN, filter, order, after, limit));
        both.sort(comparing(order));
        boolean more = both.size() > limit;
        List<Found> page = more ? both.subList(0, limit) : both;
        return new DocumentPage(
                page.stream().map(Found::row).toList(), more ? page.getLast().cursor() : null);
    }

    private static Comparator<Found> comparing(ListOrder order) {
        Comparator<Found> byKey = Comparator.comparing(found -> found.row().key());
        return IntStream.range(0, order.by().size())
                .mapToObj(at -> comparing(at, order.by().get(at).descending()))
                .reduce(Comparator::thenComparing)
                .orElseThrow()
                .thenComparing(order.keyDescending() ? byKey.reversed() : byKey);
    }

    private static Comparator<Found> comparing(int at, boolean descending) {
        Comparator<Found> rising = Comparator.comparing(found -> found.values().get(at), H2PastCatalog::compare);
        return descending ? rising.reversed() : rising;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(Object one, Object other) {
        // Both are values of the same column.
        return ((Comparable) one).compareTo(other);
    }

    private List<Found> read(
            String table,
            String condition,
            DocumentFilter filter,
            ListOrder order,
            DocumentPage.@Nullable Cursor after,
            int limit) {
        return database.read(
                "Reading the document list of a moment",
                connection -> new ListQuery(connection, table, shown(filter), order)
                        .and(moment(condition))
                        .read(Optional.ofNullable(after), limit + 1));
    }

    private PendingSql.Condition moment(String condition) {
        return new PendingSql.Condition(condition, List.of(moments(condition)));
    }

    @Override
    public List<DocumentGroup> groups(DocumentFilter filter, List<GroupBy> by) {
        return database.read("Grouping the document list of a moment", connection -> {
            List<DocumentGroup> both =
                    new ArrayList<>(GroupSql.groups(connection, "document", shown(filter), by, List.of(moment(STILL))));
            both.addAll(GroupSql.groups(connection, "document_past", shown(filter), by, List.of(moment(THEN))));
            return GroupSql.joined(both);
        });
    }

    @Override
    public Totals totals(DocumentFilter filter) {
        Totals one = totals("document", STILL, filter);
        Totals other = totals("document_past", THEN, filter);
        return new Totals(one.count() + other.count(), one.sum().add(other.sum()));
    }

    private static DocumentFilter shown(DocumentFilter filter) {
        return filter.hidesArchived()
                ? filter.withMarks(filter.marks().withArchived(MarkFilter.Archived.SHOWN))
                : filter;
    }

    /** The moment for each place of a condition. */
    private Object[] moments(String condition) {
        Object[] moments = new Object[condition.equals(STILL) ? 1 : 2];
        Arrays.fill(moments, end);
        return moments;
    }

    private Totals totals(String table, String condition, DocumentFilter filter) {
        return database.read("Adding up the document list of a moment", connection -> {
            FilterSql where = new FilterSql(shown(filter));
            where.and(condition, moments(condition));
            PendingSql.counting(connection, table, filter.pending()).ifPresent(where::and);
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT COUNT(*), SUM(sort_total) FROM " + table + " AS document" + where.sql())) {
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
        return find("document", STILL, key).or(() -> find("document_past", THEN, key));
    }

    private Optional<DocumentRow> find(String table, String condition, AccessKey key) {
        return database.read("Reading a document of a moment", connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT " + DocumentTable.COLUMNS + " FROM " + table + " WHERE df_key = ? AND " + condition)) {
                query.setString(1, key.value());
                Object[] values = moments(condition);
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
