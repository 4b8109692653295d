package dev.rastro.store.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Copies of tables' structure under names with a suffix, and their exchange. H2 has no transaction over structure: an
 * exchange is written down first and finished at the next opening when it is cut off (docs/decisions/0006).
 */
final class ShadowTables {
    /** Of tables and indexes that take another's place later, and of their consumers' positions. */
    static final String SUFFIX = "_SHADOW";

    private ShadowTables() {}

    /** Makes an empty table like {@code table}, with its primary key and without its other indexes. */
    static void create(Connection connection, String table) throws SQLException {
        run(connection, "DROP TABLE IF EXISTS " + table + SUFFIX);
        for (String statement : structure(connection, table, text -> !isIndex(text))) {
            run(connection, statement);
        }
    }

    /** What makes the indexes that {@link #create} left out: much faster over what is there already than row by row. */
    static List<String> indexes(Connection connection, String table) throws SQLException {
        return structure(connection, table, ShadowTables::isIndex).stream()
                .map(statement -> statement.replaceFirst(" INDEX ", " INDEX IF NOT EXISTS "))
                .toList();
    }

    private static boolean isIndex(String statement) {
        return statement.contains(" INDEX ");
    }

    private static List<String> structure(Connection connection, String table, Predicate<String> wanted)
            throws SQLException {
        return script(connection, table, wanted).stream()
                .map(text -> text.replaceAll("CONSTRAINT \"PUBLIC\"\\.\"\\w+\" ", "")
                        .replaceAll("\"PUBLIC\"\\.\"(\\w+)\"", "\"PUBLIC\".\"$1" + SUFFIX + "\""))
                .toList();
    }

    /** The statements that make a table and what belongs to it. */
    static List<String> script(Connection connection, String table, Predicate<String> wanted) throws SQLException {
        String name = table.toUpperCase(Locale.ROOT);
        List<String> statements = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SCRIPT NODATA NOPASSWORDS NOSETTINGS TABLE " + table)) {
            while (row.next()) {
                String text = row.getString(1);
                if (text.contains("\"PUBLIC\".\"" + name + "\"") && !text.startsWith("--") && wanted.test(text)) {
                    statements.add(text);
                }
            }
        }
        return statements;
    }

    /** Finishes the exchanges that were written down; also those of a program that ended in the middle. */
    static int finishExchanges(Connection connection) throws SQLException {
        List<String> ready = consumers(connection, "WHERE ready");
        for (String consumer : ready) {
            for (String table : H2Shadow.tables(consumer)) {
                exchange(connection, table);
            }
            connection.setAutoCommit(false);
            try {
                moveOver(connection, consumer);
                forget(connection, consumer);
                if (exists(connection, "CROSSING_RULES")) {
                    CrossingRows.forget(connection);
                }
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        return ready.size();
    }

    /** Without effect where the shadow has its new name already. */
    private static void exchange(Connection connection, String table) throws SQLException {
        String name = table.toUpperCase(Locale.ROOT);
        if (exists(connection, name + SUFFIX)) {
            run(connection, "DROP TABLE IF EXISTS " + name);
            run(connection, "ALTER TABLE " + name + SUFFIX + " RENAME TO " + name);
        }
        for (String index : shadowIndexes(connection, name)) {
            run(connection, "ALTER INDEX " + index + " RENAME TO " + index.replace(SUFFIX, ""));
        }
    }

    private static boolean exists(Connection connection, String table) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT 1 FROM information_schema.tables WHERE table_name = ?")) {
            query.setString(1, table);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private static List<String> shadowIndexes(Connection connection, String table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT index_name FROM information_schema.indexes"
                + " WHERE table_name = ? AND index_name LIKE '%" + SUFFIX + "'")) {
            query.setString(1, table);
            return texts(query);
        }
    }

    private static void moveOver(Connection connection, String consumer) throws SQLException {
        try (PreparedStatement move =
                        connection.prepareStatement("MERGE INTO consumer_position (consumer, position) KEY (consumer)"
                                + " SELECT ?, position FROM consumer_position WHERE consumer = ?");
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM consumer_position WHERE consumer = ?")) {
            move.setString(1, consumer);
            move.setString(2, consumer + SUFFIX);
            move.executeUpdate();
            delete.setString(1, consumer + SUFFIX);
            delete.executeUpdate();
        }
    }

    static void forget(Connection connection, String consumer) throws SQLException {
        try (PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM read_model_rebuild WHERE consumer = ?");
                PreparedStatement position =
                        connection.prepareStatement("DELETE FROM consumer_position WHERE consumer = ?")) {
            delete.setString(1, consumer);
            delete.executeUpdate();
            position.setString(1, consumer + SUFFIX);
            position.executeUpdate();
        }
    }

    /** Throws everything half built away. */
    static int discardAll(Connection connection) throws SQLException {
        List<String> found = consumers(connection, "");
        for (String consumer : found) {
            discard(connection, consumer);
        }
        return found.size();
    }

    static void discard(Connection connection, String consumer) throws SQLException {
        forget(connection, consumer);
        for (String table : H2Shadow.tables(consumer)) {
            run(connection, "DROP TABLE IF EXISTS " + table + SUFFIX);
        }
    }

    private static List<String> consumers(Connection connection, String where) throws SQLException {
        if (!exists(connection, "READ_MODEL_REBUILD")) {
            return List.of();
        }
        try (PreparedStatement query =
                connection.prepareStatement("SELECT consumer FROM read_model_rebuild " + where)) {
            return texts(query);
        }
    }

    private static List<String> texts(PreparedStatement query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
