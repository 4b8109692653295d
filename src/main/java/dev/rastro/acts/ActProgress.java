package dev.rastro.acts;

/** Watches, and may stop, an act on many documents. Called from the thread that does it. */
public interface ActProgress {
    /** Nobody watches. */
    ActProgress NONE = new ActProgress() {
        @Override
        public void at(long done, long total) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** So many documents are done. */
    void at(long done, long total);

    /** Whether to stop after the present batch; what was done stays, and can be taken back. */
    boolean cancelled();
}
