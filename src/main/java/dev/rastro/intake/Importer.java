package dev.rastro.intake;

import java.nio.file.Path;
import java.util.List;

/** Brings files and folders in. Blocking; safe to call from any thread. */
public interface Importer {
    /** Imports files, archives and folders (recursively). Never throws for a bad input: see the report's problems. */
    ImportReport importPaths(List<Path> paths, ImportProgress progress);
}
