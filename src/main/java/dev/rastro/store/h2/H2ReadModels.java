package dev.rastro.store.h2;

import dev.rastro.log.Shadow;
import dev.rastro.store.ContentHash;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.PastDocument;
import dev.rastro.store.QuarantineEntry;
import dev.rastro.store.ReadModels;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** {@link ReadModels} on H2. */
public final class H2ReadModels implements ReadModels {
    private final H2Database database;
    private final String suffix;

    public H2ReadModels(H2Database database) {
        this(database, "");
    }

    private H2ReadModels(H2Database database, String suffix) {
        this.database = database;
        this.suffix = suffix;
    }

    @Override
    public ReadModels shadowed() {
        return new H2ReadModels(database, ShadowTables.SUFFIX);
    }

    @Override
    public Shadow shadow(String consumer) {
        return new H2Shadow(database, consumer);
    }

    @Override
    public long position(String consumer) {
        return database.read("Reading a read model's position", connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("SELECT position FROM consumer_position WHERE consumer = ?")) {
                query.setString(1, consumer + suffix);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? row.getLong(1) : 0L;
                }
            }
        });
    }

    @Override
    public boolean outdated() {
        return any("Looking for lines of an earlier version", "SELECT 1 FROM document WHERE pending IS NULL LIMIT 1");
    }

    @Override
    public boolean halfBuilt() {
        return any("Looking for a rebuild that was cut off", "SELECT 1 FROM read_model_rebuild LIMIT 1");
    }

    private boolean any(String doing, String sql) {
        return database.read(doing, connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql);
                    ResultSet row = query.executeQuery()) {
                return row.next();
            }
        });
    }

    @Override
    public void moveTo(String consumer, long position) {
        database.write("Writing a consumer's position", connection -> moveTo(connection, consumer + suffix, position));
    }

    @Override
    public void saveDocuments(
            String consumer, Collection<DocumentRow> rows, Collection<PastDocument> past, long position) {
        database.writeRebuildable("Writing the document list", connection -> {
            DocumentTable.merge(connection, "document" + suffix, rows);
            DocumentTable.mergePast(connection, "document_past" + suffix, past);
            return moveTo(connection, consumer + suffix, position);
        });
    }

    @Override
    public void clearDocuments(String consumer) {
        clear("document_past", consumer);
        clear("document", consumer);
    }

    @Override
    public void saveQuarantine(
            String consumer, Collection<QuarantineEntry> added, Collection<String> released, long position) {
        database.writeRebuildable("Writing the quarantine list", connection -> {
            try (PreparedStatement merge = connection.prepareStatement("MERGE INTO quarantine" + suffix
                            + " (sha256, path, code, reason, quarantined_at) KEY (sha256)"
                            + " VALUES (?, ?, ?, ?, ?)");
                    PreparedStatement delete =
                            connection.prepareStatement("DELETE FROM quarantine" + suffix + " WHERE sha256 = ?")) {
                for (QuarantineEntry entry : added) {
                    merge.setBytes(1, ContentHash.toBytes(entry.content()));
                    merge.setString(2, entry.path());
                    merge.setString(3, entry.code());
                    merge.setString(4, entry.reason());
                    merge.setObject(5, entry.quarantinedAt());
                    merge.addBatch();
                }
                merge.executeBatch();
                for (String content : released) {
                    delete.setBytes(1, ContentHash.toBytes(content));
                    delete.addBatch();
                }
                delete.executeBatch();
            }
            return moveTo(connection, consumer + suffix, position);
        });
    }

    @Override
    public void clearQuarantine(String consumer) {
        clear("quarantine", consumer);
    }

    @Override
    public List<QuarantineEntry> quarantine() {
        return database.read("Reading the quarantine list", connection -> {
            List<QuarantineEntry> result = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                            "SELECT sha256, path, code, reason, quarantined_at FROM quarantine" + suffix
                                    + " ORDER BY quarantined_at, sha256");
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    result.add(new QuarantineEntry(
                            ContentHash.toHex(row.getBytes(1)),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getObject(5, OffsetDateTime.class)));
                }
            }
            return result;
        });
    }

    private void clear(String table, String consumer) {
        database.writeRebuildable("Emptying a read model", connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("DELETE FROM " + table + suffix);
            }
            return moveTo(connection, consumer + suffix, 0);
        });
    }

    /** Writes how far a consumer got, in the transaction of what it wrote. */
    static boolean moveTo(Connection connection, String consumer, long position) throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement(
                "MERGE INTO consumer_position (consumer, position) KEY (consumer) VALUES (?, ?)")) {
            merge.setString(1, consumer);
            merge.setLong(2, position);
            merge.executeUpdate();
        }
        return true;
    }
}
