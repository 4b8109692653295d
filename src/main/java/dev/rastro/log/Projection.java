package dev.rastro.log;

import java.util.List;

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

    /** Writes what the lanes prepared and the new position, together. Called by one thread at a time. */
    void commit(List<R> prepared, long position);

    /** Empties the read model and goes back to position 0, so that it is computed anew. */
    void reset();
}
