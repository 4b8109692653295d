package dev.rastro.store;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists that join documents, links and freight. Implementations are safe for use by several threads. */
public interface Crossings {
    /** Rows after {@code after} (from the start when {@code null}), newest documents first, at most {@code limit}. */
    Page page(Query query, @Nullable Cursor after, int limit);

    /** How many rows there are, counted to the end: among a million documents that can take many seconds. */
    default long count(Query query) {
        return count(query, Long.MAX_VALUE);
    }

    /** How many rows there are, at most {@code most}: where there are more, nobody goes through them to count. */
    long count(Query query, long most);

    /**
     * Which rows.
     *
     * @param asOf the moment from which age is counted
     * @param days how old a document must be, where the list looks at age
     * @param companies one of them must be issuer or recipient
     */
    record Query(CrossingList list, OffsetDateTime asOf, int days, Parties companies) {}

    /** Where a page ends. */
    record Cursor(long issued, String key, String other) {}

    /**
     * One finding.
     *
     * @param document the document to act on
     * @param other the document that it clashes with, where there is one
     */
    record Row(DocumentRow document, @Nullable DocumentRow other) {}

    /**
     * A page.
     *
     * @param next where the following page begins, {@code null} after the last
     */
    record Page(List<Row> rows, @Nullable Cursor next) {
        public Page {
            rows = List.copyOf(rows);
        }
    }
}
