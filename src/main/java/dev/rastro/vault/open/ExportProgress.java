package dev.rastro.vault.open;

/** Watches an export or a restore. Called on the thread that does it. */
@FunctionalInterface
public interface ExportProgress {
    /** So many originals, or rows of the log, are done; {@code all} is 0 where that is not known. */
    void at(long done, long all);
}
