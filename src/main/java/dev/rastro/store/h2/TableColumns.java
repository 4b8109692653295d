package dev.rastro.store.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The names of a table's columns, in their order. */
final class TableColumns {
    private TableColumns() {}

    static List<String> all(Connection connection, String table) throws SQLException {
        return names(
                connection,
                table,
                "SELECT column_name FROM information_schema.columns"
                        + " WHERE table_schema = 'PUBLIC' AND table_name = ? ORDER BY ordinal_position");
    }

    /** Those of the primary key. */
    static List<String> key(Connection connection, String table) throws SQLException {
        return names(
                connection,
                table,
                "SELECT k.column_name FROM information_schema.key_column_usage k"
                        + " JOIN information_schema.table_constraints c ON c.constraint_name = k.constraint_name"
                        + " AND c.constraint_type = 'PRIMARY KEY' AND c.table_schema = 'PUBLIC'"
                        + " WHERE k.table_schema = 'PUBLIC' AND k.table_name = ? ORDER BY k.ordinal_position");
    }

    private static List<String> names(Connection connection, String table, String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, table.toUpperCase(Locale.ROOT));
            try (ResultSet row = query.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (row.next()) {
                    found.add(row.getString(1));
                }
                return found;
            }
        }
    }
}
