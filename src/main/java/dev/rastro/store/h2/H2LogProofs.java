package dev.rastro.store.h2;

import dev.rastro.dfe.AccessKey;
import dev.rastro.log.codec.EventCodec;
import dev.rastro.store.ContentHash;
import dev.rastro.store.LogProofs;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** {@link LogProofs} on H2; reads in pages. */
public final class H2LogProofs implements LogProofs {
    private static final int PAGE = 500;
    /** Positions may have gaps, so the row before is looked up. */
    private static final String SELECT = "SELECT e.position, e.event_id, e.type, e.contract, e.payload, e.chain,"
            + " p.position, p.chain FROM event_log e LEFT JOIN event_log p"
            + " ON p.position = (SELECT MAX(b.position) FROM event_log b WHERE b.position < e.position) ";

    private final H2Database database;

    public H2LogProofs(H2Database database) {
        this.database = database;
    }

    @Override
    public List<Link> ofDocument(AccessKey key) {
        return database.read("Reading a document's links", connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement(SELECT + "WHERE e.df_key = ? ORDER BY e.position")) {
                query.setString(1, key.value());
                return links(query);
            }
        });
    }

    @Override
    public void from(long position, Consumer<Link> links) {
        long next = position;
        while (true) {
            List<Link> page = page(next);
            page.forEach(links);
            if (page.size() < PAGE) {
                return;
            }
            next = page.getLast().position() + 1;
        }
    }

    private List<Link> page(long from) {
        return database.read("Reading the log's links", connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement(SELECT + "WHERE e.position >= ? ORDER BY e.position LIMIT ?")) {
                query.setLong(1, from);
                query.setInt(2, PAGE);
                return links(query);
            }
        });
    }

    private static List<Link> links(PreparedStatement query) throws SQLException {
        List<Link> result = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                UUID event = row.getObject(2, UUID.class);
                EventCodec.Encoded encoded =
                        new EventCodec.Encoded(row.getString(3), row.getString(4), row.getBytes(5));
                byte[] before = row.getBytes(8);
                byte[] previous = before == null ? EventChain.START : before;
                result.add(new Link(
                        row.getLong(1),
                        row.getLong(7),
                        event,
                        encoded.schema(),
                        EventChain.hashed(previous, event, encoded),
                        ContentHash.toHex(previous),
                        ContentHash.toHex(row.getBytes(6))));
            }
        }
        return result;
    }

    @Override
    public Head head() {
        return database.read("Reading the log's end", connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                            "SELECT position, chain FROM event_log ORDER BY position DESC LIMIT 1");
                    ResultSet row = query.executeQuery()) {
                return row.next()
                        ? new Head(row.getLong(1), ContentHash.toHex(row.getBytes(2)))
                        : new Head(0, ContentHash.toHex(EventChain.START));
            }
        });
    }
}
