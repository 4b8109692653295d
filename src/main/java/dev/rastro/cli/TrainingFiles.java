package dev.rastro.cli;

import java.nio.file.Path;

/** Writes the training data: fictional companies' documents, the same for the same seed. */
@FunctionalInterface
public interface TrainingFiles {
    /** Writes the files of a number of documents, and of their events, below {@code folder}. */
    void write(Path folder, long seed, int documents);
}
