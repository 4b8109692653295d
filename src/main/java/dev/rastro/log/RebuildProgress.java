package dev.rastro.log;

/** Watches a rebuild. Called on the thread that rebuilds. */
public interface RebuildProgress {
    /** Watches nothing. */
    RebuildProgress NONE = (done, total) -> {};

    /** So many events of so many were read. */
    void at(long done, long total);

    /** Whether to stop here; the next rebuild goes on from there. */
    default boolean cancelled() {
        return false;
    }
}
