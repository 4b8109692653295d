package dev.rastro.store.h2;

import dev.rastro.dfe.TsvTable;
import dev.rastro.log.Proof;
import dev.rastro.store.ContentHash;
import dev.rastro.store.IntegrityCheck.Finding;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** Which column names a row of which table. The database has no foreign keys: they would slow every insert. Immutable. */
record References(List<Reference> all) {
    /** More of one kind than this are not listed one by one. */
    private static final int MOST = 100;

    /** A column and what it names. */
    record Reference(String table, String column, String target, String key) {}

    References {
        all = List.copyOf(all);
    }

    static References load() {
        return new References(TsvTable.load(References.class, "references.tsv").rows().stream()
                .map(row -> new Reference(row.text("table"), row.text("column"), row.text("target"), row.text("key")))
                .toList());
    }

    /** Tells what names nothing; returns how many kinds of names were looked at. */
    long look(Connection connection, Consumer<Finding> problems) throws SQLException {
        for (Reference each : all) {
            look(connection, each, problems);
        }
        return all.size();
    }

    private static void look(Connection connection, Reference each, Consumer<Finding> problems) throws SQLException {
        String sql = ("SELECT DISTINCT f.%2$s FROM %1$s f WHERE f.%2$s IS NOT NULL"
                        + " AND NOT EXISTS (SELECT 1 FROM %3$s t WHERE t.%4$s = f.%2$s) LIMIT %5$d")
                .formatted(each.table(), each.column(), each.target(), each.key(), MOST);
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Object name = row.getObject(1);
                String text = name instanceof byte[] hash ? ContentHash.toHex(hash) : String.valueOf(name);
                if (!text.equals(Proof.NO_ORIGINAL)) {
                    problems.accept(new Finding(
                            "REFERENCE_DANGLING",
                            each.table() + "." + each.column() + " " + text + " (" + each.target() + ")"));
                }
            }
        }
    }
}
