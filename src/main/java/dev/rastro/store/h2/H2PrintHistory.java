package dev.rastro.store.h2;

import dev.rastro.dfe.AccessKey;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.codec.EventCodec;
import dev.rastro.store.PrintHistory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@link PrintHistory} on H2, straight from the log: days of it are small, and positions ascend with time. */
public final class H2PrintHistory implements PrintHistory {
    private static final String CAPTURED = DomainEvent.DocumentCaptured.class.getSimpleName();
    private static final String PRINTED = DomainEvent.DocumentPrinted.class.getSimpleName();
    private static final String EMPTIED = DomainEvent.PrintBufferEmptied.class.getSimpleName();

    private static final String WAITING = "SELECT e.df_key, MIN(e.position) AS first FROM event_log e"
            + " WHERE e.position >= ? AND e.type = '" + CAPTURED + "' AND e.recorded_at >= ?"
            + " AND NOT EXISTS (SELECT 1 FROM event_log b WHERE b.df_key = e.df_key AND b.position < e.position"
            + " AND b.type = '" + CAPTURED + "')"
            + " AND NOT EXISTS (SELECT 1 FROM event_log p WHERE p.df_key = e.df_key AND p.position > e.position"
            + " AND p.type = '" + PRINTED + "')"
            + " GROUP BY e.df_key ORDER BY first";

    private final H2Database database;
    private final EventCodec codec;

    public H2PrintHistory(H2Database database, EventCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    @Override
    public List<AccessKey> waiting(OffsetDateTime since) {
        return database.read("Looking for documents that were not printed", connection -> {
            List<AccessKey> keys = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(WAITING)) {
                query.setLong(1, firstSince(connection, since));
                query.setObject(2, since);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        keys.add(new AccessKey(rows.getString(1)));
                    }
                }
            }
            return keys;
        });
    }

    /** The first position that was recorded at a moment or later, by halves. */
    private static long firstSince(Connection connection, OffsetDateTime since) throws SQLException {
        long low = 0;
        long high = 0;
        try (PreparedStatement last = connection.prepareStatement("SELECT MAX(position) FROM event_log");
                ResultSet row = last.executeQuery()) {
            if (row.next()) {
                high = row.getLong(1) + 1;
            }
        }
        try (PreparedStatement at = connection.prepareStatement(
                "SELECT position, recorded_at FROM event_log WHERE position >= ? ORDER BY position LIMIT 1")) {
            while (low < high) {
                long middle = low + (high - low) / 2;
                at.setLong(1, middle);
                try (ResultSet row = at.executeQuery()) {
                    if (row.next() && row.getObject(2, OffsetDateTime.class).isBefore(since)) {
                        low = row.getLong(1) + 1;
                    } else {
                        high = middle;
                    }
                }
            }
        }
        return low;
    }

    @Override
    public Optional<OffsetDateTime> lastBuffer() {
        return database.read("Looking for the last print buffer", connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    // Within the index of keys: events of no document are few.
                    "SELECT type, contract, payload FROM event_log WHERE df_key IS NULL AND type = '" + EMPTIED
                            + "' ORDER BY df_key DESC, position DESC LIMIT 1")) {
                try (ResultSet row = query.executeQuery()) {
                    if (!row.next()) {
                        return Optional.empty();
                    }
                    DomainEvent event =
                            codec.decode(new EventCodec.Encoded(row.getString(1), row.getString(2), row.getBytes(3)));
                    return event instanceof DomainEvent.PrintBufferEmptied emptied
                            ? Optional.of(emptied.until())
                            : Optional.empty();
                }
            }
        });
    }

    @Override
    public Optional<OffsetDateTime> lastPrinted(AccessKey key) {
        return database.read("Looking for a document's last print", connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT MAX(recorded_at) FROM event_log" + " WHERE df_key = ? AND type = '" + PRINTED + "'")) {
                query.setString(1, key.value());
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.ofNullable(row.getObject(1, OffsetDateTime.class)) : Optional.empty();
                }
            }
        });
    }
}
