package dev.rastro.cli;

import dev.rastro.sefaz.CaptureSettings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens a data folder while its window is on screen already, and closes it after that. Safe for use by several threads. */
final class FolderOpening implements Callable<Showroom.Opened>, AutoCloseable {
    private final WorkspaceOpener opener;
    private final @Nullable Path home;
    private final Supplier<CaptureSettings> settings;
    private @Nullable Workspace workspace;

    /** {@code settings} are made when the folder is open. */
    FolderOpening(WorkspaceOpener opener, @Nullable Path home, Supplier<CaptureSettings> settings) {
        this.opener = opener;
        this.home = home;
        this.settings = settings;
    }

    Path folder() {
        return opener.folder(home);
    }

    @Override
    public synchronized Showroom.Opened call() {
        Workspace opened = opener.open(home);
        workspace = opened;
        return new Showroom.Opened(opened, opened.capture(settings.get()));
    }

    @Override
    public synchronized void close() {
        if (workspace != null) {
            workspace.close();
            workspace = null;
        }
    }
}
