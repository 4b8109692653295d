package dev.rastro.update;

/** Knows the newest version. Safe for use by several threads. */
public interface UpdateSource {
    /** The newest version. Asks anew each time. */
    Release newest() throws UpdateException, InterruptedException;
}
