package dev.rastro.store.h2;

import dev.rastro.dfe.Environment;
import dev.rastro.store.ContentHash;
import dev.rastro.store.Exchange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The journal of exchanges. */
final class ExchangeTable {
    private static final String COLUMNS = "service, environment, interested, requested_at, duration_ms, http_status,"
            + " status, failure, trace_id, span_id, request, answer, kept";
    static final String SELECT = "SELECT " + COLUMNS + " FROM exchange ";

    private ExchangeTable() {}

    static void insert(Connection connection, Exchange exchange) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO exchange (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, exchange.service());
            insert.setString(2, exchange.environment().name());
            insert.setString(3, exchange.taxpayer());
            insert.setObject(4, exchange.requestedAt());
            insert.setLong(5, exchange.duration().toMillis());
            insert.setObject(6, exchange.httpStatus());
            insert.setString(7, exchange.status());
            insert.setString(8, exchange.failure());
            insert.setString(9, exchange.traceId());
            insert.setString(10, exchange.spanId());
            insert.setBytes(11, ContentHash.toBytes(exchange.request()));
            insert.setBytes(12, bytes(exchange.answer()));
            insert.setBytes(13, bytes(exchange.kept()));
            insert.executeUpdate();
        }
    }

    static List<Exchange> rows(PreparedStatement query) throws SQLException {
        List<Exchange> result = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                result.add(new Exchange(
                        row.getString(1),
                        Environment.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class),
                        Duration.ofMillis(row.getLong(5)),
                        row.getObject(6, Integer.class),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        ContentHash.toHex(row.getBytes(11)),
                        hex(row.getBytes(12)),
                        hex(row.getBytes(13))));
            }
        }
        return result;
    }

    private static byte @Nullable [] bytes(@Nullable String hex) {
        return hex == null ? null : ContentHash.toBytes(hex);
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : ContentHash.toHex(bytes);
    }
}
