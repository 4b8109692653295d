package dev.rastro.store.h2;

import dev.rastro.dfe.Nsu;
import dev.rastro.dfe.NsuStream;
import dev.rastro.store.ContentHash;
import dev.rastro.store.NsuContent;
import dev.rastro.store.NsuLedger;
import dev.rastro.store.NsuRange;
import dev.rastro.store.NsuState;
import dev.rastro.store.StreamPosition;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link NsuLedger} on H2. */
public final class H2NsuLedger implements NsuLedger {
    private static final String OF_STREAM =
            " = (SELECT id FROM nsu_stream WHERE taxpayer = ? AND service = ? AND environment = ?) ";

    private final H2Database database;

    public H2NsuLedger(H2Database database) {
        this.database = database;
    }

    private <T> T read(String sql, NsuStream stream, Reading<T> reading) {
        return database.read("Reading the ledger", connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setString(1, stream.taxpayer());
                query.setString(2, stream.service().name());
                query.setString(3, stream.environment().name());
                return reading.from(query);
            }
        });
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(PreparedStatement query) throws SQLException;
    }

    @Override
    public Optional<StreamPosition> position(NsuStream stream) {
        return database.read("Reading a position", connection -> new StreamTable(connection).find(stream));
    }

    @Override
    public List<StreamPosition> positions() {
        return database.read("Reading positions", connection -> new StreamTable(connection).all());
    }

    @Override
    public Map<NsuState, Long> counts(NsuStream stream) {
        return read("SELECT state, total FROM nsu_count WHERE total > 0 AND stream_id" + OF_STREAM, stream, query -> {
            Map<NsuState, Long> counts = new EnumMap<>(NsuState.class);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    counts.put(NsuState.valueOf(row.getString(1)), row.getLong(2));
                }
            }
            return counts;
        });
    }

    @Override
    public List<NsuRange> ranges(NsuStream stream, NsuState state, int limit) {
        String sql = "SELECT first_nsu, last_nsu, state, cause, found_at FROM nsu_range WHERE stream_id" + OF_STREAM
                + "AND state = ? ORDER BY stream_id, state, first_nsu LIMIT ?";
        return read(sql, stream, query -> {
            query.setString(4, state.name());
            query.setInt(5, limit);
            return LedgerTable.ranges(query);
        });
    }

    @Override
    public List<NsuContent> contents(NsuStream stream, Nsu after, int limit) {
        String sql = "SELECT nsu, state, sha256 FROM nsu_content WHERE stream_id" + OF_STREAM
                + "AND nsu > ? ORDER BY stream_id, nsu LIMIT ?";
        return read(sql, stream, query -> {
            query.setLong(4, after.value());
            query.setInt(5, limit);
            List<NsuContent> result = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    result.add(new NsuContent(
                            new Nsu(row.getLong(1)),
                            NsuState.valueOf(row.getString(2)),
                            ContentHash.toHex(row.getBytes(3))));
                }
            }
            return result;
        });
    }

    @Override
    public Optional<NsuState> state(NsuStream stream, Nsu nsu) {
        return contents(stream, new Nsu(Math.max(0, nsu.value() - 1)), 1).stream()
                .filter(content -> content.nsu().equals(nsu))
                .map(NsuContent::state)
                .findFirst()
                .or(() -> run(stream, nsu));
    }

    private Optional<NsuState> run(NsuStream stream, Nsu nsu) {
        String sql = "SELECT state FROM nsu_range WHERE stream_id" + OF_STREAM + "AND first_nsu <= ? AND last_nsu >= ?";
        return read(sql, stream, query -> {
            query.setLong(4, nsu.value());
            query.setLong(5, nsu.value());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(NsuState.valueOf(row.getString(1))) : Optional.empty();
            }
        });
    }
}
