package dev.rastro.store;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The document list as Rastro knew it at any moment. Moments are of recording, not of the authority: what counts is what had
 * been learnt by then. They count to the second. Implementations are safe for use by several threads.
 */
public interface DocumentHistory {
    /** The list as it was at the end of the second of {@code moment}. */
    DocumentCatalog at(OffsetDateTime moment);

    /**
     * Documents of which something was learnt after {@code since}, by when it was last learnt, with their lines at both
     * moments. Equal lines are left out, so that a page may have fewer than {@code limit}.
     */
    Page changes(OffsetDateTime since, OffsetDateTime until, @Nullable Cursor after, int limit);

    /** Where a page ends. */
    record Cursor(OffsetDateTime changedAt, String key) {}

    /** One document at two moments; {@code before} is {@code null} when it was not known then. */
    record Change(@Nullable DocumentRow before, DocumentRow after) {}

    /**
     * A page.
     *
     * @param next where the following page begins, {@code null} after the last
     */
    record Page(List<Change> changes, @Nullable Cursor next) {
        public Page {
            changes = List.copyOf(changes);
        }
    }
}
