package dev.rastro.store.h2;

import dev.rastro.dfe.AccessKey;
import dev.rastro.store.SeenDocuments;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@link SeenDocuments} on H2. */
public final class H2SeenDocuments implements SeenDocuments {
    private final H2Database database;

    public H2SeenDocuments(H2Database database) {
        this.database = database;
    }

    @Override
    public Optional<OffsetDateTime> knownUntil(AccessKey key) {
        return database.read("Reading what was looked at", connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("SELECT known_until FROM document_seen WHERE df_key = ?")) {
                query.setString(1, key.value());
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.of(row.getObject(1, OffsetDateTime.class)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public void saw(AccessKey key, OffsetDateTime until) {
        // A crash may forget that it was looked at: nothing worth waiting for the disk.
        database.writeRebuildable("Writing what was looked at", connection -> {
            try (PreparedStatement merge = connection.prepareStatement(
                    "MERGE INTO document_seen (df_key, known_until) KEY (df_key) VALUES (?, ?)")) {
                merge.setString(1, key.value());
                merge.setObject(2, until);
                return merge.executeUpdate();
            }
        });
    }

    @Override
    public int markKnown(Collection<AccessKey> keys) {
        return database.writeRebuildable("Marking documents as known", connection -> {
            String sql = "UPDATE document_seen s SET known_until ="
                    + " (SELECT n.changed_at FROM document n WHERE n.df_key = s.df_key)"
                    + " WHERE s.df_key = ANY(?) AND s.df_key IN (" + SeenTable.CHANGED + ")";
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setArray(1, connection.createArrayOf("VARCHAR", values(keys)));
                return update.executeUpdate();
            }
        });
    }

    @Override
    public Set<AccessKey> changed(Collection<AccessKey> keys) {
        return keys.isEmpty()
                ? Set.of()
                : database.read("Looking for what changed since it was looked at", connection -> {
                    Set<AccessKey> found = new HashSet<>();
                    try (PreparedStatement query =
                            connection.prepareStatement(SeenTable.CHANGED + " AND s.df_key = ANY(?)")) {
                        query.setArray(1, connection.createArrayOf("VARCHAR", values(keys)));
                        try (ResultSet row = query.executeQuery()) {
                            while (row.next()) {
                                found.add(new AccessKey(row.getString(1)));
                            }
                        }
                    }
                    return found;
                });
    }

    private static Object[] values(Collection<AccessKey> keys) {
        return List.copyOf(keys).stream().map(AccessKey::value).toArray();
    }
}
