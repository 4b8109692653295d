package dev.rastro.cli;

import dev.rastro.vault.backup.Backup;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "list", description = "Lista os backups, do mais antigo ao mais novo; a pasta de dados fica fechada.")
final class BackupListCommand implements Callable<Integer> {
    @Mixin
    BackupsOption backups;

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
        List<Backup> found = backups.all(opener, tools.reader());
        var out = spec.commandLine().getOut();
        if (backups.json()) {
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
