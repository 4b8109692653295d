package dev.rastro.vault.backup;

/** Watches a backup. Called on the thread that makes it. */
public interface BackupProgress {
    /** Watches nothing. */
    BackupProgress NONE = (step, done, all) -> {};

    /** What making a backup consists of, in its order. */
    enum Step {
        COPY,
        RESTORE,
        CHECK
    }

    /** So many bytes of so many are done; 0 of 0 where that is not known. */
    void at(Step step, long done, long all);

    /** Whether to stop here. */
    default boolean cancelled() {
        return false;
    }
}
