package dev.rastro.desktop.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the operator for files. A port, because not every platform has dialogs. For the screen's thread only. */
public interface FileDialogs {
    /** XML files and archives to import; empty when the operator gave up. */
    List<Path> filesToImport();

    /** A folder to import. */
    Optional<Path> folderToImport();

    /** A folder to watch. */
    Optional<Path> folderToWatch();

    /** A file to write, of that name unless the operator wants another. */
    Optional<Path> fileToWrite(String name);

    /** A folder to write several files into. */
    Optional<Path> folderToWrite();

    /** A picture, PNG or JPEG. */
    Optional<Path> pictureFile();

    /** A certificate file (A1). */
    Optional<Path> certificate();
}
