package dev.rastro.store;

import dev.rastro.dfe.AccessKey;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** What was printed and what waits for it, from the log. Safe for use by several threads. */
public interface PrintHistory {
    /**
     * Documents whose XML first came in at that moment or later and that were not printed since, in the order in which they
     * came.
     */
    List<AccessKey> waiting(OffsetDateTime since);

    /** Until when the last print buffer went; empty where there was none. */
    Optional<OffsetDateTime> lastBuffer();

    /** When a document was last printed, if ever. */
    Optional<OffsetDateTime> lastPrinted(AccessKey key);
}
