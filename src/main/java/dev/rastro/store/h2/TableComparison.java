package dev.rastro.store.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Compares a table with its shadow row by row, found by their keys: nothing is sorted or held in memory. */
record TableComparison(String table, List<String> key, List<String> columns) {
    /** More than this are not listed one by one. */
    private static final int MOST = 100;

    TableComparison {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
    }

    static TableComparison of(Connection connection, String table) throws SQLException {
        return new TableComparison(table, TableColumns.key(connection, table), TableColumns.all(connection, table));
    }

    /** Returns how many rows the table has. */
    long run(Connection connection, Consumer<String> differences) throws SQLException {
        lacking(connection, table, table + ShadowTables.SUFFIX, differences);
        lacking(connection, table + ShadowTables.SUFFIX, table, differences);
        try (PreparedStatement query = connection.prepareStatement("SELECT COUNT(*) FROM " + table);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void lacking(Connection connection, String in, String from, Consumer<String> differences)
            throws SQLException {
        String same = columns.stream()
                .map(name -> key.contains(name)
                        ? "b.%1$s = a.%1$s".formatted(name)
                        : "b.%1$s IS NOT DISTINCT FROM a.%1$s".formatted(name))
                .collect(Collectors.joining(" AND "));
        String sql = "SELECT " + String.join(", ", key) + " FROM " + in + " a WHERE NOT EXISTS (SELECT 1 FROM " + from
                + " b WHERE " + same + ") LIMIT " + MOST;
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                StringBuilder place = new StringBuilder(table.toLowerCase(Locale.ROOT));
                for (int i = 1; i <= key.size(); i++) {
                    place.append(' ').append(row.getString(i));
                }
                differences.accept(place.toString());
            }
        }
    }
}
