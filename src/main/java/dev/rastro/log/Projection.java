package dev.rastro.log;

import java.util.List;
import java.util.Optional;

/**
 * A consumer of the log that computes a read model. It keeps its own durable position, must be idempotent (an event may
 * be handed to it again) and catches up from its position at every start.
 *
 * @param <R> what one lane prepares
 */
public interface Projection<R> {
    /** Stable name, the key of its position. */
    String name();

    /** The position up to which the read model is complete. */
    long position();

    /** Computes from one lane's events, in order. Called on several lanes at once; must not write. */
    R prepare(List<Recorded> events);

    /**
     * The same from all events of whole documents, a document's events one after the other: nothing has to be looked up
     * in the log.
     */
    default R prepareWhole(List<Recorded> events) {
        return prepare(events);
    }

    /** Writes what the lanes prepared and the new position, together. Called by one thread at a time. */
    void commit(List<R> prepared, long position);

    /** Empties the read model and goes back to position 0, so that it is computed anew; of use without a rebuilding. */
    void reset();

    /** How the read model is built anew while the old one is shown; empty where {@link #reset} has to do. */
    default Optional<Rebuilding<R>> rebuilding() {
        return Optional.empty();
    }

    /** Which events a read model is computed from. */
    enum Reads {
        /** Each document's rows from all events of that document, and from nothing else. */
        DOCUMENTS,
        /** From the events that belong to no document, in order. */
        LOOSE,
        /** From each event alone, in any order. */
        ALL
    }

    /**
     * A read model under construction.
     *
     * @param target the same computation, writing into the shadow
     */
    record Rebuilding<R>(Reads reads, Projection<R> target, Shadow shadow) {}
}
