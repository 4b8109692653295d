package dev.rastro.store.h2;

import dev.rastro.store.ContentHash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of one table as text and back. */
record RowText(String table, List<String> columns, Map<String, String> types) {
    RowText {
        columns = List.copyOf(columns);
        types = Map.copyOf(types);
    }

    static RowText of(Connection connection, String table) throws SQLException {
        Map<String, String> types = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT column_name, data_type FROM"
                        + " information_schema.columns WHERE table_schema = 'PUBLIC' AND table_name = ? ORDER BY ordinal_position")) {
            query.setString(1, table.toUpperCase(Locale.ROOT));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    types.put(row.getString(1).toLowerCase(Locale.ROOT), row.getString(2));
                }
            }
        }
        return new RowText(table, List.copyOf(types.keySet()), types);
    }

    String select() {
        return "SELECT " + String.join(", ", columns) + " FROM " + table;
    }

    String insert() {
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + "?, ".repeat(columns.size() - 1) + "?)";
    }

    private String type(String column) {
        return types.getOrDefault(column, "");
    }

    Map<String, @Nullable String> read(ResultSet row) throws SQLException {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            values.put(column, text(row, i + 1, type(column)));
        }
        return values;
    }

    private static @Nullable String text(ResultSet row, int at, String type) throws SQLException {
        return switch (type) {
            case "BINARY" -> {
                byte @Nullable [] bytes = row.getBytes(at);
                yield bytes == null ? null : ContentHash.toHex(bytes);
            }
            case "BINARY VARYING" -> {
                byte @Nullable [] bytes = row.getBytes(at);
                yield bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
            }
            case "TIMESTAMP WITH TIME ZONE" -> {
                @Nullable OffsetDateTime moment = row.getObject(at, OffsetDateTime.class);
                yield moment == null ? null : moment.toString();
            }
            default -> row.getString(at);
        };
    }

    /** Fills a statement of {@link #insert}; throws {@link IllegalArgumentException} for what this table does not have. */
    void write(PreparedStatement insert, Map<String, @Nullable String> values) throws SQLException {
        if (!types.keySet().containsAll(values.keySet())) {
            throw new IllegalArgumentException(table + " has no such columns: " + values.keySet());
        }
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            insert.setObject(i + 1, value(values.get(column), type(column)));
        }
    }

    private @Nullable Object value(@Nullable String text, String type) {
        if (text == null) {
            return null;
        }
        try {
            return switch (type) {
                case "BINARY" -> ContentHash.toBytes(text);
                case "BINARY VARYING" -> Base64.getDecoder().decode(text);
                case "TIMESTAMP WITH TIME ZONE" -> OffsetDateTime.parse(text);
                case "UUID" -> UUID.fromString(text);
                default -> text;
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(table + ": " + text, e);
        }
    }
}
