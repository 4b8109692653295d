package dev.rastro.desktop.dragging;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the files lie that are dragged out: below the data folder, for their owner alone, until the program ends. Programs
 * that they were dropped on may read them as late as that. Safe for use by several threads.
 */
public final class DragFolder {
    private final Path folder;
    private boolean used;

    /** @param folder nobody else's; what an earlier run left there is taken away */
    public DragFolder(Path folder) {
        this.folder = folder;
    }

    /** An empty folder for the files of one drag. */
    synchronized Path fresh() throws IOException {
        if (!used) {
            clear();
            used = true;
        }
        return Files.createTempDirectory(Files.createDirectories(folder), "");
    }

    /** Takes the files of a drag away that nobody was given. */
    static void discard(Path fresh) throws IOException {
        MoreFiles.deleteRecursively(fresh, RecursiveDeleteOption.ALLOW_INSECURE);
    }

    /** Takes all away. */
    public synchronized void clear() throws IOException {
        if (Files.exists(folder)) {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }
}
