package dev.rastro.vault;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that is gone when it is closed; what a kill leaves of one is known by its name. */
public record ScratchFolder(Path path) implements AutoCloseable {
    /** How the names of all that is not finished begin. */
    public static final String PREFIX = ".rastro-parcial-";

    public static ScratchFolder in(Path beside) throws IOException {
        return new ScratchFolder(Files.createTempDirectory(beside, PREFIX));
    }

    /** Deletes a file or folder with all in it. */
    public static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            MoreFiles.deleteRecursively(path, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    @Override
    public void close() throws IOException {
        delete(path);
    }
}
