package dev.rastro.cli;

import dev.rastro.vault.VaultException;
import dev.rastro.vault.backup.Backup;
import dev.rastro.vault.backup.BackupProgress;
import dev.rastro.vault.backup.BackupSettings;
import dev.rastro.vault.backup.Backups;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** {@code rastro backup}: makes, lists, checks and restores backups. */
@Command(name = "backup", description = "Backups da pasta de dados: fazer, listar, conferir, restaurar.")
public final class BackupCommand {
    private BackupCommand() {}

    /** The group with its commands. */
    public static CommandLine group(WorkspaceOpener opener, ArchiveTools tools) {
        return new CommandLine(CommandSpec.forAnnotatedObject(new BackupCommand()))
                .addSubcommand(new Create(opener))
                .addSubcommand(new BackupListCommand(opener, tools))
                .addSubcommand(new BackupVerifyCommand(opener, tools))
                .addSubcommand(new RestoreCommand(tools));
    }

    @Command(
            name = "create",
            description = "Faz um backup, restaura-o numa pasta à parte, confere-o, e só então retira os mais antigos.")
    static final class Create extends StoreCommand {
        @Option(
                names = "--to",
                paramLabel = "DIR",
                description = "Pasta dos backups (padrão: a configurada, ou backups/).")
        @Nullable
        Path to;

        Create(WorkspaceOpener opener) {
            super(opener);
        }

        @Override
        int run(Workspace workspace) throws IOException {
            Backups backups = workspace.backups();
            Backups.Made made;
            try {
                made = backups.create(
                        to == null ? backups.folder() : to.toAbsolutePath().normalize(), BackupProgress.NONE);
            } catch (VaultException e) {
                return VaultFailures.refuse(spec, json(), e);
            }
            Backup backup = made.backup();
            if (json()) {
                Map<String, @Nullable Object> line = line(backup);
                line.put("originals", made.originals());
                line.put("removed", made.removed().stream().map(Path::toString).toList());
                Json.print(out(), line);
            } else {
                out().printf(
                                Locale.of("pt", "BR"),
                                "%s: %,d originais e %,d eventos, restaurado e conferido (%,d MB)%n",
                                backup.file(),
                                made.originals(),
                                backup.facts().head().position(),
                                backup.bytes() / 1_000_000);
                made.removed().forEach(each -> out().println("retirado: " + each));
            }
            return ExitCode.OK;
        }
    }

    static Map<String, @Nullable Object> line(Backup backup) {
        return Json.object(
                "file", backup.file(),
                "made", backup.facts().made().toString(),
                "bytes", backup.bytes(),
                "position", backup.facts().head().position(),
                "chain", backup.facts().head().chain());
    }

    /** The folder asked for, else the one that the data folder is set to. */
    static Path folder(@Nullable Path asked, Path home) throws IOException {
        return asked == null
                ? BackupSettings.of(home).folder(home)
                : asked.toAbsolutePath().normalize();
    }
}
