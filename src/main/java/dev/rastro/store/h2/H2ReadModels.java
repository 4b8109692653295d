package dev.rastro.store.h2;

import dev.rastro.dfe.AccessKey;
import dev.rastro.log.Shadow;
import dev.rastro.store.CrossingRules;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.PastDocument;
import dev.rastro.store.QuarantineEntry;
import dev.rastro.store.ReadModels;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@link ReadModels} on H2. */
public final class H2ReadModels implements ReadModels {
    private final H2Database database;
    private final String suffix;
    private final CrossingRows crossings;

    public H2ReadModels(H2Database database) {
        this(database, "", new CrossingRows(CrossingRules.load()));
    }

    private H2ReadModels(H2Database database, String suffix, CrossingRows crossings) {
        this.database = database;
        this.crossings = crossings;
        this.suffix = suffix;
    }

    @Override
    public ReadModels shadowed() {
        return new H2ReadModels(database, ShadowTables.SUFFIX, crossings);
    }

    @Override
    public Shadow shadow(String consumer) {
        return new H2Shadow(database, consumer, crossings);
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
        return any("Looking for lines of an earlier version", "SELECT 1 FROM document WHERE pending IS NULL LIMIT 1")
                || any(
                        "Looking for inputs of an earlier version",
                        "SELECT 1 FROM quarantine WHERE event_id IS NULL LIMIT 1");
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
            MarkTable.save(connection, "document_mark" + suffix, rows);
            if (suffix.isEmpty()) {
                crossings.refresh(
                        connection, rows.stream().map(DocumentRow::key).toList());
            }
            return moveTo(connection, consumer + suffix, position);
        });
    }

    @Override
    public void clearDocuments(String consumer) {
        clear("document_mark", consumer);
        clear("document_past", consumer);
        clear("document", consumer);
    }

    @Override
    public Set<AccessKey> saveQuarantine(
            String consumer, Collection<QuarantineEntry> added, Collection<String> released, long position) {
        return database.writeRebuildable("Writing the quarantine list", connection -> {
            Set<AccessKey> out = QuarantineTable.delete(connection, "quarantine" + suffix, released);
            QuarantineTable.merge(connection, "quarantine" + suffix, added);
            moveTo(connection, consumer + suffix, position);
            return out;
        });
    }

    @Override
    public void clearQuarantine(String consumer) {
        clear("quarantine", consumer);
    }

    @Override
    public Optional<Instant> quarantinedSince(AccessKey key) {
        return database.read(
                "Looking into the quarantine",
                connection -> Optional.ofNullable(
                        QuarantineTable.since(connection, List.of(key.value())).get(key.value())));
    }

    @Override
    public List<QuarantineEntry> quarantine() {
        return database.read(
                "Reading the quarantine list", connection -> QuarantineTable.all(connection, "quarantine" + suffix));
    }

    private void clear(String table, String consumer) {
        database.writeRebuildable("Emptying a read model", connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("DELETE FROM " + table + suffix);
            }
            if (suffix.isEmpty()) {
                CrossingRows.forget(connection);
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
