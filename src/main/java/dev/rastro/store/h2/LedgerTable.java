package dev.rastro.store.h2;

import dev.rastro.dfe.Nsu;
import dev.rastro.store.ContentHash;
import dev.rastro.store.GapCause;
import dev.rastro.store.LedgerEntry;
import dev.rastro.store.NsuContent;
import dev.rastro.store.NsuRange;
import dev.rastro.store.NsuState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes the ledger of one stream within one transaction: rows, runs and running totals. Not thread-safe. */
final class LedgerTable {
    private final Connection connection;
    private final int stream;
    private final Map<NsuState, Long> change = new EnumMap<>(NsuState.class);

    LedgerTable(Connection connection, int stream) {
        this.connection = connection;
        this.stream = stream;
    }

    void write(LedgerEntry entry) throws SQLException {
        for (NsuRange range : entry.ranges()) {
            carve(range.first().value(), range.last().value());
            insert(range);
        }
        forget(entry.contents());
        insert(entry.contents());
        writeCounts();
    }

    /** Takes the NSUs out of the runs and rows that held them. */
    private void forget(List<NsuContent> contents) throws SQLException {
        if (contents.isEmpty()) {
            return;
        }
        long first = contents.stream().mapToLong(c -> c.nsu().value()).min().getAsLong();
        long last = contents.stream().mapToLong(c -> c.nsu().value()).max().getAsLong();
        if (!overlapping(first, last).isEmpty()) {
            for (NsuContent content : contents) {
                carve(content.nsu().value(), content.nsu().value());
            }
        }
        try (PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM nsu_content WHERE stream_id = ? AND nsu = ?");
                PreparedStatement query = connection.prepareStatement(
                        "SELECT nsu, state FROM nsu_content WHERE stream_id = ? AND nsu BETWEEN ? AND ? AND nsu = ANY(?)")) {
            // The bounds are for the index: without them every NSU of the stream would be looked at.
            query.setInt(1, stream);
            query.setLong(2, first);
            query.setLong(3, last);
            query.setArray(
                    4,
                    connection.createArrayOf(
                            "BIGINT",
                            contents.stream().map(c -> c.nsu().value()).toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    count(NsuState.valueOf(row.getString(2)), -1);
                    delete.setInt(1, stream);
                    delete.setLong(2, row.getLong(1));
                    delete.addBatch();
                }
            }
            delete.executeBatch();
        }
    }

    private void insert(List<NsuContent> contents) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO nsu_content (stream_id, nsu, state, sha256) VALUES (?, ?, ?, ?)")) {
            for (NsuContent content : contents) {
                insert.setInt(1, stream);
                insert.setLong(2, content.nsu().value());
                insert.setString(3, content.state().name());
                insert.setBytes(4, ContentHash.toBytes(content.content()));
                insert.addBatch();
                count(content.state(), 1);
            }
            insert.executeBatch();
        }
    }

    /** Takes a stretch out of the runs that overlap it; what sticks out on either side stays. */
    private void carve(long first, long last) throws SQLException {
        for (NsuRange run : overlapping(first, last)) {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM nsu_range WHERE stream_id = ? AND first_nsu = ?")) {
                delete.setInt(1, stream);
                delete.setLong(2, run.first().value());
                delete.executeUpdate();
            }
            count(run.state(), -run.size());
            if (run.first().value() < first) {
                insert(with(run, run.first().value(), first - 1));
            }
            if (run.last().value() > last) {
                insert(with(run, last + 1, run.last().value()));
            }
        }
    }

    private static NsuRange with(NsuRange run, long first, long last) {
        return new NsuRange(new Nsu(first), new Nsu(last), run.state(), run.cause(), run.foundAt());
    }

    /** Runs do not overlap each other, so all but one that overlap a stretch begin within it. */
    private List<NsuRange> overlapping(long first, long last) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT first_nsu, last_nsu, state, cause, found_at FROM nsu_range"
                        + " WHERE stream_id = ? AND first_nsu BETWEEN ? AND ? AND last_nsu >= ? ORDER BY first_nsu")) {
            query.setInt(1, stream);
            query.setLong(2, beginningOfRunAt(first));
            query.setLong(3, last);
            query.setLong(4, first);
            return ranges(query);
        }
    }

    /** The beginning of the last run that begins at or before an NSU; the NSU itself where there is none. */
    private long beginningOfRunAt(long nsu) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT first_nsu FROM nsu_range"
                + " WHERE stream_id = ? AND first_nsu <= ? ORDER BY stream_id DESC, first_nsu DESC LIMIT 1")) {
            query.setInt(1, stream);
            query.setLong(2, nsu);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : nsu;
            }
        }
    }

    static List<NsuRange> ranges(PreparedStatement query) throws SQLException {
        List<NsuRange> result = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                result.add(new NsuRange(
                        new Nsu(row.getLong(1)),
                        new Nsu(row.getLong(2)),
                        NsuState.valueOf(row.getString(3)),
                        GapCause.valueOf(row.getString(4)),
                        row.getObject(5, OffsetDateTime.class)));
            }
        }
        return result;
    }

    private void insert(NsuRange range) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO nsu_range (stream_id, first_nsu, last_nsu, state, cause, found_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setInt(1, stream);
            insert.setLong(2, range.first().value());
            insert.setLong(3, range.last().value());
            insert.setString(4, range.state().name());
            insert.setString(5, range.cause().name());
            insert.setObject(6, range.foundAt());
            insert.executeUpdate();
        }
        count(range.state(), range.size());
    }

    private void count(NsuState state, long by) {
        change.merge(state, by, Long::sum);
    }

    private void writeCounts() throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                        "UPDATE nsu_count SET total = total + ? WHERE stream_id = ? AND state = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO nsu_count (total, stream_id, state) VALUES (?, ?, ?)")) {
            for (Map.Entry<NsuState, Long> each : change.entrySet()) {
                for (PreparedStatement write : List.of(update, insert)) {
                    write.setLong(1, each.getValue());
                    write.setInt(2, stream);
                    write.setString(3, each.getKey().name());
                    if (write.executeUpdate() > 0) {
                        break;
                    }
                }
            }
        }
        change.clear();
    }
}
