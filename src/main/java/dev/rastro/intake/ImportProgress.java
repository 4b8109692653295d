package dev.rastro.intake;

/** Watches, and may stop, an import. Called from the importing thread. */
public interface ImportProgress {
    /** {@code done} of {@code found} inputs have been handled; {@code found} still grows while folders are read. */
    void advanced(long done, long found, String current);

    /** Whether to stop after the present batch. */
    boolean cancelled();

    /** Nobody watches. */
    ImportProgress NONE = new ImportProgress() {
        @Override
        public void advanced(long done, long found, String current) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };
}
