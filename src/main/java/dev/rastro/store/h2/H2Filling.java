package dev.rastro.store.h2;

import dev.rastro.log.codec.EventCodec;
import dev.rastro.store.PackedOriginal;
import dev.rastro.store.StoreFilling;
import dev.rastro.store.StoreTables;
import dev.rastro.store.Vault;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A vault that fills an empty data folder with very much: without the indexes whose order is not that of arrival (each
 * commit would write half of their pages anew), without waiting for the disk, without a look at what is kept already. Until
 * {@link #finish} the folder is of no use to anybody, and a kill leaves nothing worth opening (docs/decisions/0012).
 */
public final class H2Filling implements Vault, StoreFilling {
    private static final List<String> TABLES = List.of("ORIGINAL", "EVENT_LOG");

    private final H2Database database;
    private final EventCodec codec;
    private final List<String> indexes;

    private H2Filling(H2Database database, EventCodec codec, List<String> indexes) {
        this.database = database;
        this.codec = codec;
        this.indexes = indexes;
    }

    /** Makes the database in an empty folder. */
    public static H2Filling create(Path folder, EventCodec codec) {
        H2Database database = H2Database.open(folder);
        return new H2Filling(database, codec, database.define("Dropping indexes", H2Filling::dropIndexes));
    }

    /** What makes them again; an index that is there for a constraint comes and goes with it. */
    private static List<String> dropIndexes(Connection connection) throws SQLException {
        List<String> made = new ArrayList<>();
        for (String table : TABLES) {
            made.addAll(ShadowTables.script(
                    connection, table, text -> text.contains(" INDEX ") || text.contains(" UNIQUE")));
            for (String constraint :
                    names(connection, "constraint_name", "table_constraints", table, "constraint_type")) {
                ShadowTables.run(connection, "ALTER TABLE " + table + " DROP CONSTRAINT " + constraint);
            }
            for (String index : names(connection, "index_name", "indexes", table, "index_type_name")) {
                ShadowTables.run(connection, "DROP INDEX " + index);
            }
        }
        return made;
    }

    private static List<String> names(Connection connection, String name, String from, String table, String kind)
            throws SQLException {
        String wanted = from.equals("indexes") ? "INDEX" : "UNIQUE";
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT " + name + " FROM information_schema." + from + " WHERE table_name = ? AND " + kind + " = ?")) {
            query.setString(1, table);
            query.setString(2, wanted);
            try (ResultSet row = query.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (row.next()) {
                    found.add(row.getString(1));
                }
                return found;
            }
        }
    }

    @Override
    public <T> T commit(String doing, Function<Transaction, T> work) {
        return database.writeRebuildable(doing, connection -> {
            LogAppender appender = new LogAppender(connection, codec);
            OriginalTable originals = new OriginalTable(connection);
            T value = work.apply(new H2Transaction(connection, originals, appender, doing, false));
            originals.flush();
            appender.flush();
            return value;
        });
    }

    @Override
    public void keep(Collection<PackedOriginal> originals) {
        commit("Keeping originals", transaction -> {
            originals.forEach(transaction::keep);
            return originals.size();
        });
    }

    @Override
    public void rows(String table, List<Map<String, @Nullable String>> rows) {
        if (!table.equals(StoreTables.LOG) && !ArchiveTables.of("kept").contains(table)) {
            throw new IllegalArgumentException("Not a table of archives: " + table);
        }
        database.writeRebuildable("Filling a table", connection -> {
            RowText text = RowText.of(connection, table);
            try (PreparedStatement insert = connection.prepareStatement(text.insert())) {
                for (Map<String, @Nullable String> row : rows) {
                    text.write(insert, row);
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    /** Numbers that the database gives go on after those that came with the rows. */
    private static boolean restartNumbers(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("SELECT table_name, column_name FROM information_schema.columns"
                                + " WHERE table_schema = 'PUBLIC' AND is_identity = 'YES'");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                ShadowTables.run(
                        connection,
                        "ALTER TABLE %1$s ALTER COLUMN %2$s RESTART WITH (SELECT COALESCE(MAX(%2$s), 0) + 1 FROM %1$s)"
                                .formatted(row.getString(1), row.getString(2)));
            }
        }
        return true;
    }

    /** Makes the indexes over what is there; the read models are to be built from the log. Returns the log's end. */
    @Override
    public long finish() {
        database.define("Numbering what comes next", H2Filling::restartNumbers);
        for (String index : indexes) {
            database.define("Indexing the log", connection -> {
                ShadowTables.run(connection, index);
                return index;
            });
        }
        long end = new H2EventLog(database, codec).lastPosition();
        H2ReadModels readModels = new H2ReadModels(database);
        // Nobody is to follow the log event by event where a rebuild comes next.
        H2Shadow.consumers().forEach(consumer -> readModels.moveTo(consumer, end));
        return end;
    }

    @Override
    public void close() {
        database.close();
    }
}
