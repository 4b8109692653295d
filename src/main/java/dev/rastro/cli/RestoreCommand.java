package dev.rastro.cli;

import dev.rastro.vault.VaultException;
import dev.rastro.vault.backup.BackupRestore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        description = "Faz uma pasta de dados nova a partir de um backup; nunca grava por cima de nada.")
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "O backup.")
    Path source;

    @Option(
            names = "--home",
            required = true,
            paramLabel = "DIR",
            description = "A pasta de dados a fazer: não pode existir, ou tem de estar vazia.")
    Path home;

    @Option(names = "--json", description = "Responde em JSON.")
    boolean json;

    @Spec
    CommandSpec spec;

    private final ArchiveTools tools;

    RestoreCommand(ArchiveTools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() throws IOException {
        BackupRestore.Restored restored;
        try {
            restored = tools.restore().run(source, home);
        } catch (VaultException e) {
            return VaultFailures.refuse(spec, json, e);
        }
        if (json) {
            Json.print(
                    spec.commandLine().getOut(),
                    Json.object(
                            "home", home,
                            "originals", restored.seen().originals(),
                            "events", restored.seen().events(),
                            "position", restored.seen().head().position(),
                            "chain", restored.seen().head().chain()));
        } else {
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.of("pt", "BR"),
                            "%s: %,d originais e %,d eventos restaurados e conferidos%n",
                            home,
                            restored.seen().originals(),
                            restored.seen().events());
        }
        return ExitCode.OK;
    }
}
