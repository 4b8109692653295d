package dev.rastro.cli;

import java.io.IOException;
import java.nio.file.Path;

/** Makes a data folder full of training documents: those of an accounting office, as many as wanted. */
@FunctionalInterface
public interface TrainingStore {
    /** Told of each step: how much of how much is done; {@code all} is 0 where that is not known. */
    @FunctionalInterface
    interface Progress {
        void at(Step step, long done, long all);
    }

    /** What making a folder consists of. */
    enum Step {
        LOG,
        LISTS,
        SEARCH
    }

    /**
     * What a folder holds.
     *
     * @param events in the log, of all kinds
     * @param bytes that the folder takes
     */
    record Made(long documents, long events, long bytes) {}

    /** Makes {@code home}, which must not be there; what an attempt that was cut off left beside it is used or replaced. */
    Made make(Path home, long seed, int documents, Progress progress) throws IOException;
}
