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
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link DocumentCatalog} on H2. */
public final class H2Catalog implements DocumentCatalog {
    private final H2Database database;

    public H2Catalog(H2Database database) {
        this.database = database;
    }

    @Override
    public DocumentPage page(DocumentFilter filter, ListOrder order, DocumentPage.@Nullable Cursor after, int limit) {
        return database.read("Reading the document list", connection -> {
            List<ListQuery.Found> found =
                    new ListQuery(connection, "document", filter, order).read(Optional.ofNullable(after), limit + 1);
            List<ListQuery.Found> page = found.subList(0, Math.min(limit, found.size()));
            List<DocumentRow> rows = page.stream().map(ListQuery.Found::row).toList();
            return new DocumentPage(
                    QuarantineTable.marked(connection, rows),
                    found.size() > limit ? page.getLast().cursor() : null);
        });
    }

    @Override
    public List<DocumentGroup> groups(DocumentFilter filter, List<GroupBy> by) {
        return database.read(
                "Grouping the document list",
                connection -> GroupSql.groups(connection, "document", filter, by, List.of()));
    }

    @Override
    public Totals totals(DocumentFilter filter) {
        if (!filter.hidesArchived()) {
            return added(filter);
        }
        // What was put away is mostly little, and found by its marks: the rest need not be looked at for it.
        MarkFilter marks = filter.marks();
        Totals all = added(filter.withMarks(marks.withArchived(MarkFilter.Archived.SHOWN)));
        Totals away = added(filter.withMarks(marks.withArchived(MarkFilter.Archived.ONLY)));
        return new Totals(all.count() - away.count(), all.sum().subtract(away.sum()));
    }

    private Totals added(DocumentFilter filter) {
        return database.read("Adding up the document list", connection -> {
            FilterSql where = new FilterSql(filter);
            PendingSql.counting(connection, "document", filter.pending()).ifPresent(where::and);
            MarkTable.counting(filter).ifPresent(where::and);
            try (PreparedStatement query =
                    connection.prepareStatement("SELECT COUNT(*), SUM(sort_total) FROM document" + where.sql())) {
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
        return database.read("Reading a document", connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT " + DocumentTable.COLUMNS + " FROM document WHERE df_key = ?")) {
                query.setString(1, key.value());
                try (ResultSet row = query.executeQuery()) {
                    return row.next()
                            ? Optional.of(QuarantineTable.marked(connection, List.of(DocumentTable.read(row)))
                                    .getFirst())
                            : Optional.empty();
                }
            }
        });
    }

    @Override
    public List<DocumentRow> rows(Collection<AccessKey> keys) {
        return database.read("Reading documents", connection -> {
            List<DocumentRow> rows = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT " + DocumentTable.COLUMNS + " FROM document WHERE df_key = ANY(?)")) {
                query.setArray(
                        1,
                        connection.createArrayOf(
                                "VARCHAR", keys.stream().map(AccessKey::value).toArray()));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        rows.add(DocumentTable.read(row));
                    }
                }
            }
            return QuarantineTable.marked(connection, rows);
        });
    }

    @Override
    public List<Company> companies(int limit) {
        String sql = """
                SELECT id, MAX(name), COUNT(*) AS documents FROM (
                    SELECT issuer_id AS id, issuer_name AS name FROM document WHERE issuer_id IS NOT NULL
                    UNION ALL
                    SELECT recipient_id, recipient_name FROM document WHERE recipient_id IS NOT NULL) AS parties
                GROUP BY id ORDER BY documents DESC, id LIMIT ?""";
        return database.read("Reading the companies", connection -> {
            List<Company> result = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setInt(1, limit);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        String name = row.getString(2);
                        result.add(new Company(row.getString(1), name == null ? "" : name, row.getLong(3)));
                    }
                }
            }
            return result;
        });
    }
}
