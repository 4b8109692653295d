package dev.rastro.cli;

import dev.rastro.vault.VaultException;
import dev.rastro.vault.backup.Backup;
import dev.rastro.vault.backup.BackupProgress;
import dev.rastro.vault.backup.BackupTrial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description = "Restaura backups numa pasta à parte e confere cada original e o registro inteiro.")
final class BackupVerifyCommand implements Callable<Integer> {
    private static final Locale BRAZIL = Locale.of("pt", "BR");

    @Mixin
    BackupsOption backups;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Backups (padrão: todos os da pasta).")
    List<Path> files = List.of();

    @Option(
            names = "--scratch",
            paramLabel = "DIR",
            description = "Onde restaurar para conferir (padrão: a pasta do backup); precisa de espaço.")
    @Nullable
    Path scratch;

    @Spec
    CommandSpec spec;

    private final WorkspaceOpener opener;
    private final ArchiveTools tools;

    BackupVerifyCommand(WorkspaceOpener opener, ArchiveTools tools) {
        this.opener = opener;
        this.tools = tools;
    }

    @Override
    public Integer call() throws IOException {
        List<Map<String, @Nullable Object>> lines = new ArrayList<>();
        int code = ExitCode.OK;
        for (Path file : wanted()) {
            try {
                BackupTrial.Passed passed = tools.trial().run(file, scratch(file), BackupProgress.NONE);
                lines.add(tell(file, passed));
            } catch (VaultException e) {
                String reason = e.problem().text(BRAZIL, e.detail());
                lines.add(Json.object(
                        "file", file, "passed", false, "code", e.problem().code(), "reason", reason));
                if (!backups.json()) {
                    spec.commandLine()
                            .getErr()
                            .println(file + ": " + reason + " [" + e.problem().code() + "]");
                }
                code = ExitCode.DAMAGED;
            }
        }
        if (backups.json()) {
            Json.print(spec.commandLine().getOut(), lines);
        }
        return code;
    }

    private List<Path> wanted() throws IOException {
        return files.isEmpty()
                ? backups.all(opener, tools.reader()).stream().map(Backup::file).toList()
                : files;
    }

    private Path scratch(Path file) {
        return scratch == null ? Objects.requireNonNull(file.toAbsolutePath().getParent()) : scratch;
    }

    private Map<String, @Nullable Object> tell(Path file, BackupTrial.Passed passed) {
        if (!backups.json()) {
            spec.commandLine()
                    .getOut()
                    .printf(
                            BRAZIL,
                            "%s: %,d originais e %,d eventos, tudo em ordem%n",
                            file,
                            passed.seen().originals(),
                            passed.seen().events());
        }
        return Json.object(
                "file", file,
                "passed", true,
                "originals", passed.seen().originals(),
                "events", passed.seen().events(),
                "chain", passed.seen().head().chain());
    }
}
