package dev.rastro.store;

import dev.rastro.dfe.AccessKey;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reading side of the queue of declarations. Safe for use by several threads. */
public interface ManifestationQueue {
    Optional<ManifestationRow> find(UUID id);

    /** Those in a state, oldest first. */
    List<ManifestationRow> in(ManifestationState state, int limit);

    /** Requested ones whose time to undo has passed at {@code now}, oldest first. */
    List<ManifestationRow> due(OffsetDateTime now, int limit);

    /** The next moment at which one falls due; empty when none waits. */
    Optional<OffsetDateTime> nextDue();

    /** A taxpayer's declarations that became registered (by us or before) after {@code from} until {@code to}. */
    List<ManifestationRow> registeredBetween(String taxpayer, OffsetDateTime from, OffsetDateTime to, int limit);

    /** Every declaration on a document, oldest first. */
    List<ManifestationRow> ofDocument(AccessKey key);

    /** The newest ones, newest first. */
    List<ManifestationRow> recent(int limit);
}
