package dev.rastro.store.h2;

import dev.rastro.store.CrossingRules;
import dev.rastro.store.Crossings;
import dev.rastro.store.DocumentRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link Crossings} on H2. */
public final class H2Crossings implements Crossings {
    private final H2Database database;
    private final CrossingRules rules;
    private final CrossingRows kept;

    public H2Crossings(H2Database database, CrossingRules rules) {
        this.database = database;
        this.rules = rules;
        this.kept = new CrossingRows(rules);
    }

    /** Computes what is kept anew where it is not of the rules and tables of today: after an upgrade, a rebuild, or new rules. */
    public void prepare() {
        if (!database.read("Looking at the rules of crossings", kept::current)) {
            database.writeRebuildable("Computing the crossings", kept::computeAll);
        }
    }

    private CrossingQuery query(Query asked) {
        CrossingQuery query = CrossingRows.of(asked.list());
        if (rules.of(asked.list()).aged()) {
            query.issuedBefore(asked.asOf().minusDays(asked.days()).toEpochSecond());
        }
        return query.of(asked.companies());
    }

    @Override
    public Page page(Query query, @Nullable Cursor after, int limit) {
        CrossingQuery where = query(query);
        if (after != null) {
            where.startAfter(after);
        }
        // Keys alone: sorting whole lines of many documents would go over the disk.
        String sql = "SELECT d.df_key, d.sort_issued, " + where.other() + " AS other_key" + where.sql()
                // The list too, though it is one: so the order is that of the index.
                + " ORDER BY d.list DESC, d.sort_issued DESC, d.df_key DESC, d.other DESC LIMIT " + (limit + 1);
        return database.read("Reading a crossing", connection -> {
            List<Cursor> found = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                where.bind(connection, statement);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        found.add(new Cursor(row.getLong(2), row.getString(1), row.getString(3)));
                    }
                }
            }
            boolean more = found.size() > limit;
            List<Cursor> page = more ? found.subList(0, limit) : found;
            Map<String, DocumentRow> documents = byKey(
                    connection,
                    page.stream()
                            .flatMap(each -> Stream.of(each.key(), each.other()))
                            .toList());
            List<Row> rows = new ArrayList<>();
            for (Cursor each : page) {
                DocumentRow document = documents.get(each.key());
                if (document != null) {
                    rows.add(new Row(document, documents.get(each.other())));
                }
            }
            return new Page(rows, more ? page.getLast() : null);
        });
    }

    private static Map<String, DocumentRow> byKey(Connection connection, List<String> keys) throws SQLException {
        Map<String, DocumentRow> found = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT " + DocumentTable.COLUMNS + " FROM document WHERE df_key = ANY(?)")) {
            query.setArray(1, connection.createArrayOf("VARCHAR", keys.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    DocumentRow document = DocumentTable.read(row);
                    found.put(document.key().value(), document);
                }
            }
        }
        return found;
    }

    @Override
    public long count(Query query, long most) {
        boolean all = most == Long.MAX_VALUE;
        CrossingQuery where = query(query);
        String sql = all
                ? "SELECT COUNT(*)" + where.sql()
                : "SELECT COUNT(*) FROM (SELECT d.df_key" + where.sql() + " LIMIT " + most + ")";
        return database.read("Counting a crossing", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                where.bind(connection, statement);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }
}
