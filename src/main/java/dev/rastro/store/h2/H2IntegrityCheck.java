package dev.rastro.store.h2;

import dev.rastro.log.Proof;
import dev.rastro.log.codec.EventCodec;
import dev.rastro.store.ContentHash;
import dev.rastro.store.CorruptOriginalException;
import dev.rastro.store.IntegrityCheck;
import dev.rastro.store.OriginalCodec;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** {@link IntegrityCheck} on H2; reads in pages, so that memory stays flat. */
public final class H2IntegrityCheck implements IntegrityCheck {
    private static final int PAGE = 500;

    private final References references = References.load();
    private final H2Database database;
    private final OriginalCodec codec;

    public H2IntegrityCheck(H2Database database, OriginalCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    private record Named(long id, String sha256) {}

    @Override
    public long originals(Consumer<Finding> problems) {
        long count = 0;
        for (List<Named> page = page(0);
                !page.isEmpty();
                page = page(page.getLast().id())) {
            for (Named each : page) {
                if (!intact(each.sha256())) {
                    problems.accept(new Finding("ORIGINAL_DAMAGED", each.sha256()));
                }
            }
            count += page.size();
        }
        return count;
    }

    private List<Named> page(long after) {
        return database.read("Listing the originals", connection -> {
            List<Named> result = new ArrayList<>();
            try (PreparedStatement query =
                    connection.prepareStatement("SELECT id, sha256 FROM original WHERE id > ? ORDER BY id LIMIT ?")) {
                query.setLong(1, after);
                query.setInt(2, PAGE);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        result.add(new Named(row.getLong(1), ContentHash.toHex(row.getBytes(2))));
                    }
                }
            }
            return result;
        });
    }

    private boolean intact(String sha256) {
        try {
            return database.read("Reading an original", connection -> new OriginalTable(connection).find(sha256))
                    .map(codec::unpack)
                    .map(ContentHash::of)
                    .filter(sha256::equals)
                    .isPresent();
        } catch (CorruptOriginalException e) {
            // Damage is what this check looks for: it becomes a finding.
            return false;
        }
    }

    private record Link(long position, byte[] chain) {}

    @Override
    public long log(Consumer<Finding> problems) {
        missingOriginals(problems);
        Link link = new Link(0, EventChain.START);
        long count = 0;
        while (true) {
            List<Link> walked = walk(link, problems);
            if (walked.isEmpty()) {
                return count;
            }
            count += walked.size();
            link = walked.getLast();
        }
    }

    private List<Link> walk(Link from, Consumer<Finding> problems) {
        return database.read("Walking the log's chain", connection -> {
            List<Link> links = new ArrayList<>();
            byte[] previous = from.chain();
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT position, event_id, type, contract, payload, chain FROM event_log"
                            + " WHERE position > ? ORDER BY position LIMIT ?")) {
                query.setLong(1, from.position());
                query.setInt(2, PAGE);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        EventCodec.Encoded encoded =
                                new EventCodec.Encoded(row.getString(3), row.getString(4), row.getBytes(5));
                        byte[] expected = EventChain.next(previous, row.getObject(2, UUID.class), encoded);
                        previous = row.getBytes(6);
                        if (!Arrays.equals(expected, previous)) {
                            problems.accept(new Finding("LOG_CHAIN_BROKEN", String.valueOf(row.getLong(1))));
                        }
                        links.add(new Link(row.getLong(1), previous));
                    }
                }
            }
            return links;
        });
    }

    private void missingOriginals(Consumer<Finding> problems) {
        database.read("Looking for missing originals", connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT DISTINCT e.sha256 FROM event_log e LEFT JOIN original o ON o.sha256 = e.sha256"
                            + " WHERE o.id IS NULL AND e.sha256 <> ?")) {
                query.setBytes(1, ContentHash.toBytes(Proof.NO_ORIGINAL));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        problems.accept(new Finding("ORIGINAL_MISSING", ContentHash.toHex(row.getBytes(1))));
                    }
                }
            }
            return problems;
        });
    }

    @Override
    public long references(Consumer<Finding> problems) {
        return database.read("Looking for dangling references", connection -> references.look(connection, problems));
    }
}
