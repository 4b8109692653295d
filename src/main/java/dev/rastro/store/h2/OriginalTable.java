package dev.rastro.store.h2;

import dev.rastro.store.ContentHash;
import dev.rastro.store.PackedOriginal;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables of original bytes, on one connection. Not for use by several threads. */
final class OriginalTable {
    private static final int PART = 900_000;

    private final Connection connection;
    private @Nullable Inserts inserts;

    OriginalTable(Connection connection) {
        this.connection = connection;
    }

    Set<String> known(Collection<String> sha256s) throws SQLException {
        Set<String> found = new HashSet<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT sha256 FROM original WHERE sha256 = ANY(?)")) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "BINARY", sha256s.stream().map(ContentHash::toBytes).toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(ContentHash.toHex(rows.getBytes(1)));
                }
            }
        }
        return found;
    }

    /** Takes an original down for {@link #flush}. */
    void insert(PackedOriginal original) throws SQLException {
        Inserts open = inserts;
        if (open == null) {
            open = new Inserts(connection);
            inserts = open;
        }
        open.add(original);
    }

    /** Writes what was taken down. */
    void flush() throws SQLException {
        Inserts open = inserts;
        if (open != null) {
            open.flush();
            inserts = null;
        }
    }

    /** The originals of one transaction, written in batches with ids of our own: a round trip each would cost more. */
    private static final class Inserts {
        private final Connection connection;
        private final PreparedStatement originals;
        private final PreparedStatement parts;
        private final Map<ByteBuffer, Long> fragmentIds = new HashMap<>();
        private long lastId;

        Inserts(Connection connection) throws SQLException {
            this.connection = connection;
            this.originals = connection.prepareStatement(
                    "INSERT INTO original (id, sha256, size, dictionary, fragment_id, fragment_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?)");
            this.parts = connection.prepareStatement(
                    "INSERT INTO original_bytes (original_id, part, bytes) VALUES (?, ?, ?)");
            try (PreparedStatement query = connection.prepareStatement("SELECT MAX(id) FROM original");
                    ResultSet row = query.executeQuery()) {
                lastId = row.next() ? row.getLong(1) : 0;
            }
        }

        void add(PackedOriginal original) throws SQLException {
            byte[] fragment = original.fragment();
            Long fragmentId = fragment == null ? null : fragmentId(fragment);
            lastId++;
            originals.setLong(1, lastId);
            originals.setBytes(2, ContentHash.toBytes(original.sha256()));
            originals.setInt(3, original.size());
            originals.setString(4, original.dictionary());
            originals.setObject(5, fragmentId);
            originals.setObject(6, fragmentId == null ? null : original.fragmentAt());
            originals.addBatch();
            byte[] bytes = original.deflated();
            for (int from = 0, part = 0; from < bytes.length; from += PART, part++) {
                parts.setLong(1, lastId);
                parts.setInt(2, part);
                parts.setBytes(
                        3,
                        bytes.length <= PART
                                ? bytes
                                : Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PART)));
                parts.addBatch();
            }
        }

        void flush() throws SQLException {
            originals.executeBatch();
            parts.executeBatch();
            originals.close();
            parts.close();
        }

        private long fragmentId(byte[] fragment) throws SQLException {
            ByteBuffer content = ByteBuffer.wrap(fragment);
            Long known = fragmentIds.get(content);
            if (known == null) {
                known = findOrInsert(ContentHash.digest().digest(fragment), fragment);
                fragmentIds.put(content, known);
            }
            return known;
        }

        private long findOrInsert(byte[] hash, byte[] fragment) throws SQLException {
            try (PreparedStatement query = connection.prepareStatement("SELECT id FROM fragment WHERE sha256 = ?")) {
                query.setBytes(1, hash);
                try (ResultSet rows = query.executeQuery()) {
                    if (rows.next()) {
                        return rows.getLong(1);
                    }
                }
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO fragment (sha256, bytes) VALUES (?, ?)", Statement.RETURN_GENERATED_KEYS)) {
                insert.setBytes(1, hash);
                insert.setBytes(2, fragment);
                insert.executeUpdate();
                try (ResultSet keys = insert.getGeneratedKeys()) {
                    keys.next();
                    return keys.getLong(1);
                }
            }
        }
    }

    Optional<PackedOriginal> find(String sha256) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT o.id, o.size, o.dictionary, o.fragment_at, f.bytes FROM original o"
                        + " LEFT JOIN fragment f ON f.id = o.fragment_id WHERE o.sha256 = ?")) {
            query.setBytes(1, ContentHash.toBytes(sha256));
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                byte @Nullable [] fragment = row.getBytes(5);
                return Optional.of(new PackedOriginal(
                        sha256, row.getInt(2), row.getString(3), fragment, row.getInt(4), bytesOf(row.getLong(1))));
            }
        }
    }

    private byte[] bytesOf(long id) throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT bytes FROM original_bytes WHERE original_id = ? ORDER BY part")) {
            query.setLong(1, id);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    bytes.writeBytes(rows.getBytes(1));
                }
            }
        }
        return bytes.toByteArray();
    }
}
