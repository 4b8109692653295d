package dev.rastro.store;

import dev.rastro.dfe.AccessKey;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * What the operator has looked at, and what was known of it then. It is a reading state, no truth: losing it loses no fact.
 * What was never looked at has not changed since. Safe for use by several threads.
 */
public interface SeenDocuments {
    /** Up to when the operator knows what was learnt of a document; empty where it was never looked at. */
    Optional<OffsetDateTime> knownUntil(AccessKey key);

    /**
     * The operator has looked at a document.
     *
     * @param until when the newest of what was shown had been learnt
     */
    void saw(AccessKey key, OffsetDateTime until);

    /** The operator takes these for known as they are now; those never looked at stay so. Returns how many had changed. */
    int markKnown(Collection<AccessKey> keys);

    /** Those of these documents of which something was learnt since they were looked at. */
    Set<AccessKey> changed(Collection<AccessKey> keys);
}
