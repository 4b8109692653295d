package dev.rastro.store.h2;

import dev.rastro.dfe.AccessKey;
import dev.rastro.store.ManifestationQueue;
import dev.rastro.store.ManifestationRow;
import dev.rastro.store.ManifestationState;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@link ManifestationQueue} on H2. */
public final class H2ManifestationQueue implements ManifestationQueue {
    private static final String OLDEST_FIRST = " ORDER BY requested_at, id LIMIT ?";

    private final H2Database database;

    public H2ManifestationQueue(H2Database database) {
        this.database = database;
    }

    private List<ManifestationRow> rows(String where, Object... values) {
        return database.read("Reading the queue of declarations", connection -> {
            try (PreparedStatement query = connection.prepareStatement(ManifestationTable.SELECT + where)) {
                for (int i = 0; i < values.length; i++) {
                    query.setObject(i + 1, values[i]);
                }
                return ManifestationTable.rows(query);
            }
        });
    }

    @Override
    public Optional<ManifestationRow> find(UUID id) {
        return rows("WHERE id = ?", id).stream().findFirst();
    }

    @Override
    public List<ManifestationRow> in(ManifestationState state, int limit) {
        return rows("WHERE state = ?" + OLDEST_FIRST, state.name(), limit);
    }

    @Override
    public List<ManifestationRow> due(OffsetDateTime now, int limit) {
        return rows(
                "WHERE state = ? AND send_after <= ?" + OLDEST_FIRST, ManifestationState.REQUESTED.name(), now, limit);
    }

    @Override
    public Optional<OffsetDateTime> nextDue() {
        return database.read("Reading the queue of declarations", connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("SELECT MIN(send_after) FROM manifestation WHERE state = ?")) {
                query.setString(1, ManifestationState.REQUESTED.name());
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    return Optional.ofNullable(row.getObject(1, OffsetDateTime.class));
                }
            }
        });
    }

    @Override
    public List<ManifestationRow> registeredBetween(
            String taxpayer, OffsetDateTime from, OffsetDateTime to, int limit) {
        return rows(
                "WHERE taxpayer = ? AND state IN ('REGISTERED', 'ALREADY') AND changed_at > ? AND changed_at <= ?"
                        + OLDEST_FIRST,
                taxpayer,
                from,
                to,
                limit);
    }

    @Override
    public List<ManifestationRow> ofDocument(AccessKey key) {
        return rows("WHERE df_key = ?" + OLDEST_FIRST, key.value(), 1000);
    }

    @Override
    public List<ManifestationRow> recent(int limit) {
        return rows("ORDER BY requested_at DESC, id DESC LIMIT ?", limit);
    }
}
