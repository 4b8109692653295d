package dev.rastro.cli;

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
}
