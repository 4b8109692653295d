package dev.rastro.cli;

import dev.rastro.vault.backup.Backup;
import dev.rastro.vault.backup.BackupReader;
import dev.rastro.vault.backup.Backups;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which backups: those of a folder, by default the one that the data folder names. The data folder stays closed. */
final class BackupsOption {
    @Mixin
    HomeOption options;

    @Option(names = "--in", paramLabel = "DIR", description = "Pasta dos backups (padrão: a configurada, ou backups/).")
    @Nullable
    Path in;

    /** Oldest first. */
    List<Backup> all(WorkspaceOpener opener, BackupReader reader) throws IOException {
        return Backups.list(BackupCommand.folder(in, opener.folder(options.home)), reader);
    }

    boolean json() {
        return options.json;
    }
}
