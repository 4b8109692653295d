package dev.rastro.store.h2;

import dev.rastro.dfe.AccessKey;
import dev.rastro.store.ContentHash;
import dev.rastro.store.CrossingList;
import dev.rastro.store.CrossingRules;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The read model of the crossings: what is found is kept, and computed anew for the documents that changed, in the transaction of the
 * change (ADR 20). Immutable, safe for use by several threads.
 */
final class CrossingRows {
    private static final String COLUMNS = "(df_key, list, other, sort_issued, issuer_id, recipient_id)";
    private static final int MOST_DIFFERENCES = 100;

    private final CrossingRules rules;
    private final String fingerprint;

    CrossingRows(CrossingRules rules) {
        this.rules = rules;
        fingerprint = ContentHash.of(Arrays.stream(CrossingList.values())
                .map(list -> list + " " + CrossingSql.all(list, rules.of(list)))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
    }

    /** The rows of a list. */
    static CrossingQuery of(CrossingList list) {
        return new CrossingQuery("crossing_row d", "d.other").where("d.list = ?", list.name());
    }

    /** Computes the rows anew in which one of some documents is. */
    void refresh(Connection connection, Collection<AccessKey> documents) throws SQLException {
        // Most events link nothing.
        if (documents.isEmpty()) {
            return;
        }
        Set<String> keys = documents.stream().map(AccessKey::value).collect(Collectors.toSet());
        for (String column : new String[] {"df_key", "other"}) {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM crossing_row WHERE " + column + " = ANY(?)")) {
                delete.setArray(1, connection.createArrayOf("VARCHAR", keys.toArray()));
                delete.executeUpdate();
            }
        }
        for (CrossingList list : CrossingList.values()) {
            for (CrossingQuery query : CrossingSql.touching(list, rules.of(list), keys)) {
                save(connection, list, query);
            }
        }
    }

    private static void save(Connection connection, CrossingList list, CrossingQuery query) throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement(
                "MERGE INTO crossing_row " + COLUMNS + " KEY (df_key, list, other) " + select(list, query))) {
            query.bind(connection, merge);
            merge.executeUpdate();
        }
    }

    private static String select(CrossingList list, CrossingQuery query) {
        return "SELECT DISTINCT d.df_key, CAST('" + list.name() + "' AS VARCHAR(30)), CAST(" + query.other()
                + " AS VARCHAR(50)), d.sort_issued, d.issuer_id, d.recipient_id" + query.sql();
    }

    /** Whether the rows are those of the rules of today, over the tables of today. */
    boolean current(Connection connection) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT 1 FROM crossing_rules WHERE fingerprint = ?")) {
            query.setString(1, fingerprint);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Makes all rows be computed anew before they are read next. */
    static void forget(Connection connection) throws SQLException {
        ShadowTables.run(connection, "DELETE FROM crossing_rules");
    }

    /** Computes all rows anew: some seconds among a million documents. */
    boolean computeAll(Connection connection) throws SQLException {
        forget(connection);
        ShadowTables.run(connection, "DELETE FROM crossing_row");
        for (CrossingList list : CrossingList.values()) {
            save(connection, list, CrossingSql.all(list, rules.of(list)));
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO crossing_rules (fingerprint) VALUES (?)")) {
            insert.setString(1, fingerprint);
            return insert.executeUpdate() == 1;
        }
    }

    /** Tells rows that are kept and not found, or found and not kept; returns how many are kept. */
    long compare(Connection connection, Consumer<String> differences) throws SQLException {
        long kept = 0;
        for (CrossingList list : CrossingList.values()) {
            CrossingQuery found = CrossingSql.all(list, rules.of(list));
            String here =
                    "SELECT df_key, list, other, sort_issued, issuer_id, recipient_id FROM crossing_row WHERE list = '"
                            + list.name() + "'";
            tell(connection, "(" + select(list, found) + ") EXCEPT (" + here + ")", found, differences);
            tell(connection, "(" + here + ") EXCEPT (" + select(list, found) + ")", found, differences);
            try (PreparedStatement count =
                    connection.prepareStatement("SELECT COUNT(*) FROM crossing_row WHERE list = ?")) {
                count.setString(1, list.name());
                try (ResultSet row = count.executeQuery()) {
                    row.next();
                    kept += row.getLong(1);
                }
            }
        }
        return kept;
    }

    private static void tell(Connection connection, String sql, CrossingQuery found, Consumer<String> differences)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql + " LIMIT " + MOST_DIFFERENCES)) {
            found.bind(connection, query);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    differences.accept(
                            "crossing_row " + row.getString(2) + " " + row.getString(1) + " " + row.getString(3));
                }
            }
        }
    }
}
