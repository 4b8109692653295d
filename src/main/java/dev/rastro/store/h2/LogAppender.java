package dev.rastro.store.h2;

import dev.rastro.dfe.AccessKey;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.NewEvent;
import dev.rastro.log.codec.EventCodec;
import dev.rastro.store.ContentHash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Appends to the log within one transaction, giving positions and linking the hash chain. Not thread-safe. */
final class LogAppender {
    private static final String INSERT = """
            INSERT INTO event_log (position, event_id, df_key, type, contract, occurred_at, recorded_at, trace_id,
                span_id, causation_id, actor_kind, actor_name, source, sha256, payload, chain)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Connection connection;
    private final EventCodec codec;
    private @Nullable PreparedStatement insert;
    private long position;
    private byte[] chain = EventChain.START;

    LogAppender(Connection connection, EventCodec codec) throws SQLException {
        this.connection = connection;
        this.codec = codec;
        try (PreparedStatement last = connection.prepareStatement(
                        "SELECT position, chain FROM event_log ORDER BY position DESC LIMIT 1");
                ResultSet row = last.executeQuery()) {
            if (row.next()) {
                position = row.getLong(1);
                chain = row.getBytes(2);
            }
        }
    }

    void append(NewEvent event) throws SQLException {
        PreparedStatement statement = insert;
        if (statement == null) {
            statement = connection.prepareStatement(INSERT);
            insert = statement;
        }
        EventCodec.Encoded encoded = codec.encode(event.event());
        AccessKey key = event.key();
        position++;
        chain = EventChain.next(chain, event.id(), encoded);
        statement.setLong(1, position);
        statement.setObject(2, event.id());
        statement.setString(3, key == null ? null : key.value());
        statement.setString(4, encoded.type());
        statement.setString(5, encoded.schema());
        statement.setObject(6, event.occurredAt());
        statement.setObject(7, event.recordedAt());
        statement.setString(8, event.traceId());
        statement.setString(9, event.spanId());
        statement.setObject(10, event.causationId());
        statement.setString(11, event.actor().kind().name());
        statement.setString(12, event.actor().name());
        statement.setString(13, event.proof().source());
        statement.setBytes(14, ContentHash.toBytes(event.proof().sha256()));
        statement.setBytes(15, encoded.payload());
        statement.setBytes(16, chain);
        statement.addBatch();
    }

    /** Writes what was appended and returns the position reached. */
    long flush() throws SQLException {
        PreparedStatement statement = insert;
        if (statement != null) {
            statement.executeBatch();
            statement.close();
            insert = null;
        }
        return position;
    }

    Set<AccessKey> withDocument(Collection<AccessKey> keys) throws SQLException {
        Set<AccessKey> found = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT DISTINCT df_key FROM event_log WHERE df_key = ANY(?) AND type = ?")) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "VARCHAR", keys.stream().map(AccessKey::value).toArray()));
            query.setString(2, DomainEvent.DocumentCaptured.class.getSimpleName());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new AccessKey(rows.getString(1)));
                }
            }
        }
        return found;
    }
}
