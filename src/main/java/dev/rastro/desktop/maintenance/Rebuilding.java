package dev.rastro.desktop.maintenance;

import dev.rastro.log.RebuildProgress;

/** Computes all lists anew from the log, while the old ones are shown. */
public interface Rebuilding {
    /** Whether it should be done without being asked for: one was cut off, or lines of an earlier version are shown. */
    boolean due();

    /**
     * Does it, or goes on with one that was cut off.
     *
     * @return false when it was cancelled
     */
    boolean rebuild(RebuildProgress progress);
}
