package dev.rastro.vault;

/** Watches a check. Called on the thread that checks. */
@FunctionalInterface
public interface CheckProgress {
    /** What a check consists of, in its order. */
    enum Step {
        ORIGINALS,
        LOG,
        REFERENCES,
        READ_MODELS,
        SEARCH,
        SIGNATURES
    }

    /** So much of a step is done; 0 at its beginning. */
    void at(Step step, long done);
}
