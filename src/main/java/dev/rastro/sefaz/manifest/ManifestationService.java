package dev.rastro.sefaz.manifest;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.store.ManifestationRow;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Declarations of the recipient (NT 2020.001) and CT-e desacordo. Nothing is sent before the time to undo has passed.
 * Safe for use by several threads.
 */
public interface ManifestationService extends AutoCloseable {
    /**
     * What would stop a declaration, as far as Rastro can tell without asking; empty when nothing would.
     *
     * @return codes that {@code ReasonText} has the words of
     */
    List<String> obstacles(Declaration declaration);

    /** What can be declared on documents of a family, in the order in which it is offered. */
    List<DeclarationType> offered(DfeFamily family);

    /** Whether a declaration takes a justification or observation. */
    boolean wantsWords(DeclarationType type);

    /** The company of ours that would declare on a document; nothing where it concerns none of ours. */
    Optional<String> declarant(AccessKey key);

    /**
     * Puts declarations into the queue.
     *
     * @return one outcome for each, in order
     */
    List<Queued> request(List<Declaration> declarations);

    /** Takes one back; false when it is on its way already. */
    boolean withdraw(UUID id);

    /**
     * Gives up what is left of the time to undo; {@link #sendDue} then takes them. Those that wait for the authority go on
     * waiting.
     */
    void hurry(Collection<UUID> ids);

    /** Sends what is due, in batches, and asks for those without an answer; returns what changed. */
    List<ManifestationRow> sendDue() throws InterruptedException;

    /** Sends in the background whenever something falls due. */
    void start();

    /** The newest declarations, newest first. */
    List<ManifestationRow> recent(int limit);

    /** Every declaration on one document, oldest first. */
    List<ManifestationRow> ofDocument(AccessKey key);

    Optional<ManifestationRow> find(UUID id);

    /** Documents that still want a declaration, by deadline. */
    List<DueManifestation> dueByDeadline(int limit);

    @Override
    void close();
}
