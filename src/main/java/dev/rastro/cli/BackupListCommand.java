package dev.rastro.cli;

import dev.rastro.vault.backup.Backup;
import dev.rastro.vault.backup.Backups;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "list", description = "Lista os backups, do mais antigo ao mais novo; a pasta de dados fica fechada.")
final class BackupListCommand implements Callable<Integer> {
    @Mixin
    HomeOption options;

    @Option(names = "--in", paramLabel = "DIR", description = "Pasta dos backups (padrão: a configurada, ou backups/).")
    @Nullable
    Path in;

    @Spec
    CommandSpec spec;

    private final WorkspaceOpener opener;
    private final ArchiveTools tools;

    BackupListCommand(WorkspaceOpener opener, ArchiveTools tools) {
        this.opener = opener;
        this.tools = tools;
    }

    @Override
    public Integer call() throws IOException {
        List<Backup> found = Backups.list(BackupCommand.folder(in, opener.folder(options.home)), tools.reader());
        var out = spec.commandLine().getOut();
        if (options.json) {
            Json.print(out, found.stream().map(BackupCommand::line).toList());
        } else {
            found.forEach(each -> out.printf(
                    Locale.of("pt", "BR"),
                    "%s  %s  %,d eventos  %,d MB%n",
                    each.facts().made(),
                    each.file(),
                    each.facts().head().position(),
                    each.bytes() / 1_000_000));
        }
        return ExitCode.OK;
    }
}
