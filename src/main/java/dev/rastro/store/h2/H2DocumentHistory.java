package dev.rastro.store.h2;

import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentHistory;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.PastDocument;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link DocumentHistory} on H2. */
public final class H2DocumentHistory implements DocumentHistory {
    private final H2Database database;

    public H2DocumentHistory(H2Database database) {
        this.database = database;
    }

    /** The first instant that no longer counts: everything learnt in the second of {@code moment} does. */
    static OffsetDateTime end(OffsetDateTime moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    }

    @Override
    public DocumentCatalog at(OffsetDateTime moment) {
        return new H2PastCatalog(database, end(moment));
    }

    @Override
    public Page changes(OffsetDateTime since, OffsetDateTime until, @Nullable Cursor after, int limit) {
        OffsetDateTime from = end(since);
        OffsetDateTime to = end(until);
        return database.read("Reading what changed", connection -> {
            List<DocumentRow> candidates = candidates(connection, from, after, limit);
            Map<String, List<PastDocument>> past = past(connection, candidates, from, to);
            List<Change> changes = new ArrayList<>();
            for (DocumentRow now : candidates) {
                List<PastDocument> states = past.getOrDefault(now.key().value(), List.of());
                DocumentRow before = at(states, from).orElse(null);
                Optional<DocumentRow> then = now.changedAt().isBefore(to) ? Optional.of(now) : at(states, to);
                then.filter(row -> before == null || differ(before, row))
                        .ifPresent(row -> changes.add(new Change(before, row)));
            }
            DocumentRow last = candidates.size() < limit ? null : candidates.getLast();
            return new Page(
                    changes,
                    last == null
                            ? null
                            : new Cursor(last.changedAt(), last.key().value()));
        });
    }

    private static boolean differ(DocumentRow one, DocumentRow other) {
        boolean sameTotal = one.total() == null
                ? other.total() == null
                : other.total() != null && one.total().compareTo(other.total()) == 0;
        return !sameTotal
                || one.situation() != other.situation()
                || one.manifestation() != other.manifestation()
                || one.completeness() != other.completeness();
    }

    private static Optional<DocumentRow> at(List<PastDocument> states, OffsetDateTime end) {
        return states.stream()
                .filter(state ->
                        state.row().changedAt().isBefore(end) && !state.until().isBefore(end))
                .map(PastDocument::row)
                .findFirst();
    }

    private static List<DocumentRow> candidates(
            Connection connection, OffsetDateTime from, @Nullable Cursor after, int limit) throws SQLException {
        String beyond = after == null ? "" : " AND (changed_at > ? OR df_key > ?)";
        List<DocumentRow> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT " + DocumentTable.COLUMNS
                + " FROM document WHERE changed_at >= ?" + beyond + " ORDER BY changed_at, df_key LIMIT ?")) {
            // The first condition lets the index find the place, the second leaves out what was already given.
            query.setObject(1, after == null ? from : after.changedAt());
            int next = 2;
            if (after != null) {
                query.setObject(next++, after.changedAt());
                query.setString(next++, after.key());
            }
            query.setInt(next, limit);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(DocumentTable.read(row));
                }
            }
        }
        return found;
    }

    private static Map<String, List<PastDocument>> past(
            Connection connection, List<DocumentRow> documents, OffsetDateTime from, OffsetDateTime to)
            throws SQLException {
        Map<String, List<PastDocument>> found = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT " + DocumentTable.COLUMNS
                + ", until_at FROM document_past WHERE df_key = ANY(?) AND until_at >= ? AND changed_at < ?")) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "VARCHAR",
                            documents.stream().map(row -> row.key().value()).toArray()));
            query.setObject(2, from);
            query.setObject(3, to);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getString("df_key"), key -> new ArrayList<>())
                            .add(new PastDocument(
                                    DocumentTable.read(row), row.getObject("until_at", OffsetDateTime.class)));
                }
            }
        }
        return found;
    }
}
