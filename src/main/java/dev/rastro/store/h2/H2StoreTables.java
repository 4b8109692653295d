package dev.rastro.store.h2;

import dev.rastro.store.ContentHash;
import dev.rastro.store.StoreTables;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@link StoreTables} on H2. */
public final class H2StoreTables implements StoreTables {
    private static final int FETCH = 1_000;

    private final H2Database database;

    public H2StoreTables(H2Database database) {
        this.database = database;
    }

    @Override
    public List<String> kept() {
        return ArchiveTables.of("kept");
    }

    @Override
    public long rows(String table, Consumer<Map<String, @Nullable String>> rows) {
        if (!kept().contains(table)) {
            throw new IllegalArgumentException("Not a kept table: " + table);
        }
        return database.read("Reading a table", connection -> {
            RowText text = RowText.of(connection, table);
            String order = String.join(", ", TableColumns.key(connection, table));
            try (PreparedStatement query = connection.prepareStatement(text.select() + " ORDER BY " + order)) {
                query.setFetchSize(FETCH);
                try (ResultSet row = query.executeQuery()) {
                    long count = 0;
                    while (row.next()) {
                        rows.accept(text.read(row));
                        count++;
                    }
                    return count;
                }
            }
        });
    }

    @Override
    public List<Map<String, @Nullable String>> log(long after, int limit) {
        return database.read("Reading the log's rows", connection -> {
            RowText text = RowText.of(connection, LOG);
            List<Map<String, @Nullable String>> found = new ArrayList<>();
            try (PreparedStatement query =
                    connection.prepareStatement(text.select() + " WHERE position > ? ORDER BY position LIMIT ?")) {
                query.setLong(1, after);
                query.setInt(2, limit);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add(text.read(row));
                    }
                }
            }
            return found;
        });
    }

    @Override
    public List<KeptOriginal> originalsAfter(long id, int limit) {
        return database.read("Listing the originals", connection -> {
            List<KeptOriginal> found = new ArrayList<>();
            try (PreparedStatement query =
                    connection.prepareStatement("SELECT id, sha256 FROM original WHERE id > ? ORDER BY id LIMIT ?")) {
                query.setLong(1, id);
                query.setInt(2, limit);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add(new KeptOriginal(row.getLong(1), ContentHash.toHex(row.getBytes(2))));
                    }
                }
            }
            return found;
        });
    }

    @Override
    public Map<String, String> readModelHashes() {
        return database.read("Hashing the read models", connection -> {
            Map<String, String> hashes = new TreeMap<>();
            for (String consumer : H2Shadow.consumers()) {
                for (String table : H2Shadow.tables(consumer)) {
                    hashes.put(table, hash(connection, table));
                }
            }
            return hashes;
        });
    }

    private static String hash(Connection connection, String table) throws SQLException {
        MessageDigest digest = ContentHash.digest();
        RowText text = RowText.of(connection, table);
        String order = String.join(", ", TableColumns.key(connection, table));
        try (PreparedStatement query = connection.prepareStatement(text.select() + " ORDER BY " + order)) {
            query.setFetchSize(FETCH);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    text.read(row)
                            .forEach((column, value) ->
                                    digest.update((column + "=" + value + "\u0000").getBytes(StandardCharsets.UTF_8)));
                }
            }
        }
        return ContentHash.toHex(digest.digest());
    }

    @Override
    public String schemaVersion() {
        return database.read("Reading the tables' version", connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT \"version\" FROM"
                            + " \"flyway_schema_history\" ORDER BY \"installed_rank\" DESC LIMIT 1");
                    ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        });
    }
}
