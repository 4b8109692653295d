package dev.rastro.cli;

import dev.rastro.vault.backup.BackupReader;
import dev.rastro.vault.open.VaultRestore;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = "Faz uma pasta de dados nova a partir de um cofre aberto (pasta ou zip) ou de um backup.")
final class VaultRestoreCommand extends RestoringCommand {
    @Parameters(paramLabel = "DIR|ZIP", description = "O cofre aberto, ou um backup.")
    Path source;

    private final ArchiveTools tools;

    VaultRestoreCommand(ArchiveTools tools) {
        this.tools = tools;
    }

    @Override
    Restored restore() throws IOException {
        if (BackupReader.isBackup(source)) {
            return new Restored(tools.restore().run(source, home).seen(), true);
        }
        Counted counted = new Counted(spec.commandLine().getErr(), json);
        VaultRestore.Restored restored = tools.vaultRestore().run(source, home, counted::at);
        return new Restored(restored.seen(), restored.listsEqual());
    }
}
