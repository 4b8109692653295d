package dev.rastro.store.h2;

import dev.rastro.dfe.AccessKey;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.MarkFilter;
import dev.rastro.store.MarkKind;
import dev.rastro.store.Marks;
import dev.rastro.store.SearchText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Table {@code document_mark}: finds documents by what operators did with them. Documents without marks have no rows. */
final class MarkTable {
    /** Up to so many are named by their keys; more stand close enough together for a walk along the list. */
    private static final int FEW = 2_000;

    private static final String FIND = "SELECT df_key FROM document_mark WHERE kind = ? AND folded = ? LIMIT ";

    private MarkTable() {}

    /**
     * The condition that a line of a table called {@code document} has one of {@code count} marks of a kind; takes the kind
     * and the folded names.
     */
    static String has(int count) {
        return "EXISTS (SELECT 1 FROM document_mark m WHERE m.df_key = document.df_key AND m.kind = ? AND m.folded IN ("
                + String.join(", ", Collections.nCopies(count, "?")) + "))";
    }

    static void save(Connection connection, String table, Collection<DocumentRow> rows) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM " + table + " WHERE df_key = ANY(?)");
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO " + table + " (df_key, kind, folded, label) VALUES (?, ?, ?, ?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "VARCHAR",
                            rows.stream().map(row -> row.key().value()).toArray()));
            delete.executeUpdate();
            for (DocumentRow row : rows) {
                Marks marks = row.marks();
                if (!marks.equals(Marks.NONE)) {
                    insert(insert, row.key(), marks);
                }
            }
            insert.executeBatch();
        }
    }

    private static void insert(PreparedStatement insert, AccessKey key, Marks marks) throws SQLException {
        for (String tag : marks.tags()) {
            add(insert, key, MarkKind.TAG, tag);
        }
        add(insert, key, MarkKind.STAGE, marks.stage());
        add(insert, key, MarkKind.RESPONSIBLE, marks.responsible());
        add(insert, key, MarkKind.ARCHIVED, marks.archived() ? "" : null);
    }

    private static void add(PreparedStatement insert, AccessKey key, MarkKind kind, @Nullable String label)
            throws SQLException {
        if (label != null) {
            insert.setString(1, key.value());
            insert.setString(2, kind.name());
            insert.setString(3, SearchText.fold(label));
            insert.setString(4, label);
            insert.addBatch();
        }
    }

    /** For a page: the keys themselves where the rarest mark that is asked for is on few documents. */
    static Optional<PendingSql.Condition> paging(Connection connection, DocumentFilter filter) throws SQLException {
        MarkFilter marks = filter.marks();
        Set<String> fewest = null;
        for (String tag : marks.tags()) {
            fewest = smaller(fewest, find(connection, MarkKind.TAG, Set.of(tag)));
        }
        if (!marks.stages().isEmpty()) {
            fewest = smaller(fewest, find(connection, MarkKind.STAGE, marks.stages()));
        }
        if (!marks.responsibles().isEmpty()) {
            fewest = smaller(fewest, find(connection, MarkKind.RESPONSIBLE, marks.responsibles()));
        }
        if (marks.archived() == MarkFilter.Archived.ONLY) {
            fewest = smaller(fewest, find(connection, MarkKind.ARCHIVED, Set.of("")));
        }
        return fewest == null || fewest.size() > FEW
                ? Optional.empty()
                : Optional.of(PendingSql.Condition.oneOf("df_key", fewest));
    }

    private static Set<String> smaller(@Nullable Set<String> one, Set<String> other) {
        return one == null || other.size() < one.size() ? other : one;
    }

    private static Set<String> find(Connection connection, MarkKind kind, Set<String> labels) throws SQLException {
        Set<String> keys = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(FIND + (FEW + 1))) {
            for (String label : labels) {
                query.setString(1, kind.name());
                query.setString(2, SearchText.fold(label));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        keys.add(row.getString(1));
                    }
                }
            }
        }
        return keys;
    }

    /** For counting: documents with one of the marks that are asked for, from the index of the marks. */
    static Optional<PendingSql.Condition> counting(DocumentFilter filter) {
        MarkFilter marks = filter.marks();
        if (!marks.tags().isEmpty()) {
            return Optional.of(from(MarkKind.TAG, Set.of(marks.tags().iterator().next())));
        }
        if (!marks.stages().isEmpty()) {
            return Optional.of(from(MarkKind.STAGE, marks.stages()));
        }
        if (!marks.responsibles().isEmpty()) {
            return Optional.of(from(MarkKind.RESPONSIBLE, marks.responsibles()));
        }
        return marks.archived() == MarkFilter.Archived.ONLY
                ? Optional.of(from(MarkKind.ARCHIVED, Set.of("")))
                : Optional.empty();
    }

    private static PendingSql.Condition from(MarkKind kind, Set<String> labels) {
        List<Object> values = new ArrayList<>(List.of(kind.name()));
        labels.forEach(label -> values.add(SearchText.fold(label)));
        return new PendingSql.Condition(
                "df_key IN (SELECT f.df_key FROM document_mark f WHERE f.kind = ? AND f.folded IN ("
                        + String.join(", ", Collections.nCopies(labels.size(), "?")) + "))",
                values);
    }
}
