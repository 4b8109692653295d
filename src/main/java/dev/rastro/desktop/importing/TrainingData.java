package dev.rastro.desktop.importing;

import java.io.IOException;
import java.nio.file.Path;

/** Fictional documents to learn with. */
@FunctionalInterface
public interface TrainingData {
    /** Writes the files where they are not yet there, and tells the folder to import. May take a while. */
    Path prepare() throws IOException;
}
