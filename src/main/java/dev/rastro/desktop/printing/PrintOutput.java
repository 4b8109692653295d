package dev.rastro.desktop.printing;

import dev.rastro.print.batch.FileOutput;
import java.util.Optional;

/** Where documents are printed to. The names are parts of message keys, and of facts in the log. */
public enum PrintOutput {
    PRINTER,
    PDF,
    FOLDER,
    ZIP;

    /** The files; empty where it is paper. */
    Optional<FileOutput> files() {
        return this == PRINTER ? Optional.empty() : Optional.of(FileOutput.valueOf(name()));
    }
}
