package dev.rastro.store.h2;

import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Nsu;
import dev.rastro.dfe.NsuStream;
import dev.rastro.store.StreamPosition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The table of streams, on one connection. Not for use by several threads. */
final class StreamTable {
    private static final String NAME = " WHERE taxpayer = ? AND service = ? AND environment = ?";
    private static final String SELECT = "SELECT taxpayer, service, environment, beginning, cursor_nsu, greatest,"
            + " activated_at, answered_at, complete_at FROM nsu_stream";

    private final Connection connection;

    StreamTable(Connection connection) {
        this.connection = connection;
    }

    OptionalInt id(NsuStream stream) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT id FROM nsu_stream" + NAME)) {
            name(query, 1, stream);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
            }
        }
    }

    void save(StreamPosition position) throws SQLException {
        Nsu greatest = position.greatest();
        String sql = id(position.stream()).isPresent()
                ? "UPDATE nsu_stream SET beginning = ?, cursor_nsu = ?, greatest = ?, activated_at = ?,"
                        + " answered_at = ?, complete_at = ?" + NAME
                : "INSERT INTO nsu_stream (beginning, cursor_nsu, greatest, activated_at, answered_at, complete_at,"
                        + " taxpayer, service, environment) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            write.setLong(1, position.beginning().value());
            write.setLong(2, position.cursor().value());
            write.setObject(3, greatest == null ? null : greatest.value());
            write.setObject(4, position.activatedAt());
            write.setObject(5, position.answeredAt());
            write.setObject(6, position.completeAt());
            name(write, 7, position.stream());
            write.executeUpdate();
        }
    }

    Optional<StreamPosition> find(NsuStream stream) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SELECT + NAME)) {
            name(query, 1, stream);
            return rows(query).stream().findFirst();
        }
    }

    List<StreamPosition> all() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SELECT + " ORDER BY id")) {
            return rows(query);
        }
    }

    private static List<StreamPosition> rows(PreparedStatement query) throws SQLException {
        List<StreamPosition> result = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                @Nullable Long greatest = row.getObject(6, Long.class);
                result.add(new StreamPosition(
                        new NsuStream(
                                row.getString(1),
                                DistributionService.valueOf(row.getString(2)),
                                Environment.valueOf(row.getString(3))),
                        new Nsu(row.getLong(4)),
                        new Nsu(row.getLong(5)),
                        greatest == null ? null : new Nsu(greatest),
                        row.getObject(7, OffsetDateTime.class),
                        row.getObject(8, OffsetDateTime.class),
                        row.getObject(9, OffsetDateTime.class)));
            }
        }
        return result;
    }

    private static void name(PreparedStatement statement, int first, NsuStream stream) throws SQLException {
        statement.setString(first, stream.taxpayer());
        statement.setString(first + 1, stream.service().name());
        statement.setString(first + 2, stream.environment().name());
    }
}
