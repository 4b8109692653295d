package dev.rastro.store.h2;

import dev.rastro.dfe.AccessKey;
import dev.rastro.log.Actor;
import dev.rastro.log.Envelope;
import dev.rastro.log.EventLog;
import dev.rastro.log.Proof;
import dev.rastro.log.Recorded;
import dev.rastro.log.codec.EventCodec;
import dev.rastro.store.ContentHash;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link EventLog} on H2. */
public final class H2EventLog implements EventLog {
    private static final String COLUMNS =
            "SELECT position, event_id, df_key, type, contract, occurred_at, recorded_at, trace_id, span_id,"
                    + " causation_id, actor_kind, actor_name, source, sha256, payload FROM event_log ";

    /**
     * The index is named: the planner would rather walk through all positions. The position is wrapped: beside a range that
     * an index can answer, H2 does not look keys up by it but walks through it all (10 s among three million events).
     */
    static final String OF_DOCUMENTS =
            COLUMNS + "USE INDEX (event_log_key) WHERE df_key = ANY(?) AND position + 0 < ? ORDER BY position";

    private final H2Database database;
    private final EventCodec codec;

    public H2EventLog(H2Database database, EventCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    @Override
    public List<Recorded> readAfter(long position, int limit) {
        return database.read("Reading the log", connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement(COLUMNS + "WHERE position > ? ORDER BY position LIMIT ?")) {
                query.setLong(1, position);
                query.setInt(2, limit);
                return rows(query);
            }
        });
    }

    @Override
    public Map<AccessKey, List<Recorded>> readByKeysBefore(Collection<AccessKey> keys, long position) {
        List<Recorded> found = database.read("Reading documents' events", connection -> {
            try (PreparedStatement query = connection.prepareStatement(OF_DOCUMENTS)) {
                query.setArray(
                        1,
                        connection.createArrayOf(
                                "VARCHAR", keys.stream().map(AccessKey::value).toArray()));
                query.setLong(2, position);
                return rows(query);
            }
        });
        Map<AccessKey, List<Recorded>> byKey = new HashMap<>();
        for (Recorded each : found) {
            byKey.computeIfAbsent(Objects.requireNonNull(each.envelope().key()), k -> new ArrayList<>())
                    .add(each);
        }
        return byKey;
    }

    @Override
    public Optional<Recorded> find(UUID id) {
        return database.read("Reading an event", connection -> {
            try (PreparedStatement query = connection.prepareStatement(COLUMNS + "WHERE event_id = ?")) {
                query.setObject(1, id);
                return rows(query).stream().findFirst();
            }
        });
    }

    @Override
    public List<Recorded> ofTrace(String traceId, int limit) {
        return database.read("Reading a trace's events", connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement(COLUMNS + "WHERE trace_id = ? ORDER BY position LIMIT ?")) {
                query.setString(1, traceId);
                query.setInt(2, limit);
                return rows(query);
            }
        });
    }

    @Override
    public List<Recorded> readDocumentsAfter(String key, int limit) {
        List<Recorded> found = database.read("Reading the log by document", connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement(COLUMNS + "WHERE df_key > ? ORDER BY df_key, position LIMIT ?")) {
                query.setString(1, key);
                query.setInt(2, limit);
                return rows(query);
            }
        });
        return found.size() < limit ? found : wholeDocuments(found);
    }

    /** Without the last document, which may be cut off; where there is no other, all of it. */
    private List<Recorded> wholeDocuments(List<Recorded> found) {
        AccessKey last = Objects.requireNonNull(found.getLast().envelope().key());
        int end = found.size();
        while (end > 0 && last.equals(found.get(end - 1).envelope().key())) {
            end--;
        }
        return end > 0 ? found.subList(0, end) : readByKey(last);
    }

    @Override
    public List<Recorded> readLooseAfter(long position, int limit) {
        return database.read("Reading the log's events without a document", connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    // The key is in the order for the planner's sake: the index then gives the rows sorted.
                    COLUMNS + "WHERE df_key IS NULL AND position > ? ORDER BY df_key, position LIMIT ?")) {
                query.setLong(1, position);
                query.setInt(2, limit);
                return rows(query);
            }
        });
    }

    @Override
    public long lastPosition() {
        return database.read("Reading the log's end", connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT MAX(position) FROM event_log");
                    ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0L;
            }
        });
    }

    /** The events at these positions, ascending. */
    List<Recorded> readAt(Collection<Long> positions) {
        return database.read("Reading events of the log", connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement(COLUMNS + "WHERE position = ANY(?) ORDER BY position")) {
                query.setArray(1, connection.createArrayOf("BIGINT", positions.toArray()));
                return rows(query);
            }
        });
    }

    private List<Recorded> rows(PreparedStatement query) throws SQLException {
        List<Recorded> result = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                result.add(recorded(row));
            }
        }
        return result;
    }

    private Recorded recorded(ResultSet row) throws SQLException {
        @Nullable String key = row.getString(3);
        EventCodec.Encoded encoded = new EventCodec.Encoded(row.getString(4), row.getString(5), row.getBytes(15));
        Envelope envelope = new Envelope(
                row.getObject(2, UUID.class),
                key == null ? null : new AccessKey(key),
                row.getLong(1),
                encoded.type(),
                encoded.schema(),
                row.getObject(6, OffsetDateTime.class),
                row.getObject(7, OffsetDateTime.class),
                row.getString(8),
                row.getString(9),
                row.getObject(10, UUID.class),
                new Actor(Actor.Kind.valueOf(row.getString(11)), row.getString(12)),
                new Proof(row.getString(13), ContentHash.toHex(row.getBytes(14))));
        return Recorded.decodedOnDemand(envelope, () -> codec.decode(encoded));
    }
}
