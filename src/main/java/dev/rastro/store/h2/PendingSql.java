package dev.rastro.store.h2;

import dev.rastro.dfe.Situation;
import dev.rastro.store.PendingFilter;
import dev.rastro.store.QuarantineEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The condition of a {@link PendingFilter}, fitted to how many documents it holds for. */
final class PendingSql {
    /**
     * Up to so many are named by their keys, so that a list of few among a million need not be walked to its end; more of
     * them stand close enough together for the walk along the order of the list to find a page of them soon.
     */
    private static final int FEW = 2_000;

    /** A part of a WHERE clause with its parameters. */
    record Condition(String sql, List<Object> values) {
        static Condition oneOf(String column, Collection<String> values) {
            return values.isEmpty()
                    ? new Condition("FALSE", List.of())
                    : new Condition(
                            column + " IN (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")",
                            List.copyOf(values));
        }

        /** Both: a key may have been in several states. */
        Condition and(Condition other) {
            return new Condition(
                    sql + " AND " + other.sql,
                    Stream.concat(values.stream(), other.values.stream()).toList());
        }

        static Condition any(List<Condition> parts) {
            return new Condition(
                    parts.stream().map(Condition::sql).collect(Collectors.joining(" OR ", "(", ")")),
                    parts.stream().flatMap(part -> part.values().stream()).toList());
        }
    }

    private PendingSql() {}

    /** For counting: each part has an index. Empty where the filter does not restrict. */
    static Optional<Condition> counting(Connection connection, String table, PendingFilter filter) throws SQLException {
        return filter.equals(PendingFilter.NONE)
                ? Optional.empty()
                : Optional.of(Condition.any(parts(filter, combinations(connection, table, filter.codes()), false)));
    }

    /** For a page: by key where there are few, else in words that leave the index of the order alone. */
    static Optional<Condition> paging(Connection connection, String table, PendingFilter filter) throws SQLException {
        if (filter.equals(PendingFilter.NONE)) {
            return Optional.empty();
        }
        List<String> combinations = combinations(connection, table, filter.codes());
        Set<String> keys = new TreeSet<>();
        for (Condition part : parts(filter, combinations, false)) {
            keys.addAll(few(connection, table, part));
        }
        Condition walking = Condition.any(parts(filter, combinations, true));
        return Optional.of(
                keys.size() > FEW ? walking : Condition.oneOf("df_key", keys).and(walking));
    }

    /** @param walking whether the columns are wrapped so that no index answers for them; codes are upper case already */
    private static List<Condition> parts(PendingFilter filter, List<String> combinations, boolean walking) {
        List<Condition> parts = new ArrayList<>();
        if (!filter.codes().isEmpty()) {
            parts.add(Condition.oneOf(walking ? "UPPER(pending)" : "pending", combinations));
        }
        if (filter.codes().contains(QuarantineEntry.STATE)) {
            // Of no line: an input may come and go while nothing is learnt of the document.
            parts.add(new Condition(
                    "df_key IN (SELECT q.df_key FROM quarantine q WHERE q.df_key IS NOT NULL)", List.of()));
        }
        Instant knownBefore = filter.knownBefore();
        if (knownBefore != null) {
            parts.add(new Condition(
                    walking ? "(UPPER(situation) = ? AND known_as_of + 0 < ?)" : "(situation = ? AND known_as_of < ?)",
                    List.of(Situation.AUTHORIZED.name(), knownBefore.getEpochSecond())));
        }
        return parts;
    }

    /** The combinations in the table that hold one of the codes: some dozens at most, each found by the index. */
    private static List<String> combinations(Connection connection, String table, Set<String> codes)
            throws SQLException {
        List<String> found = new ArrayList<>();
        if (codes.isEmpty()) {
            return found;
        }
        try (PreparedStatement query =
                connection.prepareStatement("SELECT MIN(pending) FROM " + table + " WHERE pending > ?")) {
            for (String each = next(query, ""); each != null; each = next(query, each)) {
                if (!Collections.disjoint(DocumentTable.words(each), codes)) {
                    found.add(each);
                }
            }
        }
        return found;
    }

    private static @Nullable String next(PreparedStatement query, String after) throws SQLException {
        query.setString(1, after);
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<String> few(Connection connection, String table, Condition part) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT df_key FROM " + table + " WHERE " + part.sql() + " LIMIT " + (FEW + 1))) {
            for (int i = 0; i < part.values().size(); i++) {
                query.setObject(i + 1, part.values().get(i));
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    keys.add(row.getString(1));
                }
            }
        }
        return keys;
    }
}
