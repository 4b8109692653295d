package dev.rastro.cli;

import dev.rastro.store.DataFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens data folders; the composition root provides it. */
@FunctionalInterface
public interface WorkspaceOpener {
    /**
     * Opens the data folder, creating it where absent.
     *
     * @param home the folder asked for, {@code null} for the usual one
     */
    Workspace open(@Nullable Path home);

    /** Where the data folder is, without opening it: for files beside the store, which people edit too. */
    default Path folder(@Nullable Path home) {
        return DataFolder.locate(
                home, System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }
}
