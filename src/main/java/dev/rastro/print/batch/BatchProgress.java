package dev.rastro.print.batch;

/** Follows a batch and may stop it. Called on the thread that prints. */
public interface BatchProgress {
    /** After each source; {@code sources} counts them from 1. */
    void done(int sources);

    /** Asked before each source. */
    boolean cancelled();

    /** Nobody looks, nobody stops it. */
    static BatchProgress none() {
        return new BatchProgress() {
            @Override
            public void done(int sources) {}

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
