package dev.rastro.store.h2;

import dev.rastro.dfe.AccessKey;
import dev.rastro.store.ContentHash;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.QuarantineEntry;
import dev.rastro.store.Unsettled;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the quarantine list to and from table {@code quarantine}. */
final class QuarantineTable {
    private QuarantineTable() {}

    static void merge(Connection connection, String table, Collection<QuarantineEntry> entries) throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement("MERGE INTO " + table
                + " (sha256, path, code, reason, quarantined_at, event_id, df_key) KEY (sha256)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (QuarantineEntry entry : entries) {
                AccessKey key = entry.key();
                merge.setBytes(1, ContentHash.toBytes(entry.content()));
                merge.setString(2, entry.path());
                merge.setString(3, entry.code());
                merge.setString(4, entry.reason());
                merge.setObject(5, entry.quarantinedAt());
                merge.setObject(6, entry.event());
                merge.setString(7, key == null ? null : key.value());
                merge.addBatch();
            }
            merge.executeBatch();
        }
    }

    /** Takes inputs out, and tells the documents that they seemed to be about. */
    static Set<AccessKey> delete(Connection connection, String table, Collection<String> contents) throws SQLException {
        Set<AccessKey> keys = new HashSet<>();
        try (PreparedStatement query =
                        connection.prepareStatement("SELECT df_key FROM " + table + " WHERE sha256 = ?");
                PreparedStatement delete = connection.prepareStatement("DELETE FROM " + table + " WHERE sha256 = ?")) {
            for (String content : contents) {
                byte[] hash = ContentHash.toBytes(content);
                query.setBytes(1, hash);
                try (ResultSet row = query.executeQuery()) {
                    String key = row.next() ? row.getString(1) : null;
                    if (key != null) {
                        keys.add(new AccessKey(key));
                    }
                }
                delete.setBytes(1, hash);
                delete.addBatch();
            }
            delete.executeBatch();
        }
        return keys;
    }

    /** Oldest first. */
    static List<QuarantineEntry> all(Connection connection, String table) throws SQLException {
        List<QuarantineEntry> result = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                        "SELECT q.sha256, q.path, q.code, q.reason, q.quarantined_at, o.size, q.event_id, q.df_key FROM "
                                + table + " q LEFT JOIN original o ON o.sha256 = q.sha256"
                                + " ORDER BY q.quarantined_at, q.sha256");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                String key = row.getString(8);
                result.add(new QuarantineEntry(
                        ContentHash.toHex(row.getBytes(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class),
                        row.getLong(6),
                        row.getObject(7, UUID.class),
                        key == null ? null : new AccessKey(key)));
            }
        }
        return result;
    }

    /** Since when inputs about these documents are in quarantine; documents without any are absent. */
    static Map<String, Instant> since(Connection connection, Collection<String> keys) throws SQLException {
        Map<String, Instant> since = new HashMap<>();
        if (keys.isEmpty()) {
            return since;
        }
        try (PreparedStatement query =
                connection.prepareStatement("SELECT df_key, MIN(quarantined_at) FROM quarantine WHERE df_key IN ("
                        + String.join(", ", Collections.nCopies(keys.size(), "?")) + ") GROUP BY df_key")) {
            int at = 0;
            for (String key : keys) {
                query.setString(++at, key);
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    since.put(row.getString(1), moment(row.getObject(2, OffsetDateTime.class)));
                }
            }
        }
        return since;
    }

    /** The same documents, told of those that are in quarantine as well. */
    static List<DocumentRow> marked(Connection connection, List<DocumentRow> rows) throws SQLException {
        Map<String, Instant> since =
                since(connection, rows.stream().map(row -> row.key().value()).toList());
        return since.isEmpty()
                ? rows
                : rows.stream()
                        .map(row -> marked(row, since.get(row.key().value())))
                        .toList();
    }

    private static DocumentRow marked(DocumentRow row, @Nullable Instant since) {
        return since == null ? row : row.with(row.unsettled().and(new Unsettled.State(QuarantineEntry.STATE, since)));
    }

    private static Instant moment(@Nullable OffsetDateTime at) {
        return at == null ? Instant.EPOCH : at.toInstant().truncatedTo(ChronoUnit.SECONDS);
    }
}
