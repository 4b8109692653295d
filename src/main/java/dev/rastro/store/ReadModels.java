package dev.rastro.store;

import dev.rastro.dfe.AccessKey;
import dev.rastro.log.Shadow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where projections keep what they computed, together with how far they got. Safe for use by several threads. */
public interface ReadModels {
    /** How far a consumer got, 0 at first. */
    long position(String consumer);

    /** Whether lines of the lists were written by an earlier version, which did not tell all that is told now. */
    boolean outdated();

    /** Whether a rebuild was cut off, or cancelled, and waits to be gone on with. */
    boolean halfBuilt();

    /** Writes how far a consumer got that keeps nothing else here. */
    void moveTo(String consumer, long position);

    /** Writes lines of the document list, replacing those of the same key, and the consumer's position. */
    default void saveDocuments(String consumer, Collection<DocumentRow> rows, long position) {
        saveDocuments(consumer, rows, List.of(), position);
    }

    /** The same together with what the lines were before. */
    void saveDocuments(String consumer, Collection<DocumentRow> rows, Collection<PastDocument> past, long position);

    /** Empties the document list and sets the consumer back to 0. */
    void clearDocuments(String consumer);

    /**
     * Writes inputs into the quarantine list, takes others out, and writes the consumer's position. Returns the keys of the
     * lines that were taken out.
     */
    Set<AccessKey> saveQuarantine(
            String consumer, Collection<QuarantineEntry> added, Collection<String> released, long position);

    /** Empties the quarantine list and sets the consumer back to 0. */
    void clearQuarantine(String consumer);

    /** The same for read models that are built anew: what is written there is shown by nobody yet. */
    ReadModels shadowed();

    /** Where a consumer's read model is built anew. */
    Shadow shadow(String consumer);

    /** Since when an input that seems to be about a document is in quarantine; empty where none is. */
    Optional<Instant> quarantinedSince(AccessKey key);

    /** The inputs in quarantine, oldest first. */
    List<QuarantineEntry> quarantine();
}
