package dev.rastro.cli;

import dev.rastro.store.StoreProbe;
import dev.rastro.vault.VaultException;
import dev.rastro.vault.backup.BackupReader;
import dev.rastro.vault.open.VaultRestore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        description = "Faz uma pasta de dados nova a partir de um cofre aberto (pasta ou zip) ou de um backup.")
final class VaultRestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR|ZIP", description = "O cofre aberto, ou um backup.")
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

    VaultRestoreCommand(ArchiveTools tools) {
        this.tools = tools;
    }

    @Override
    public Integer call() throws IOException {
        try {
            if (BackupReader.isBackup(source)) {
                return tell(tools.restore().run(source, home).seen(), true);
            }
            Counted counted = new Counted(spec.commandLine().getErr(), json);
            VaultRestore.Restored restored = tools.vaultRestore().run(source, home, counted::at);
            return tell(restored.seen(), restored.listsEqual());
        } catch (VaultException e) {
            return VaultFailures.refuse(spec, json, e);
        }
    }

    private int tell(StoreProbe.Probed seen, @Nullable Boolean listsEqual) {
        if (json) {
            Json.print(
                    spec.commandLine().getOut(),
                    Json.object(
                            "home", home,
                            "originals", seen.originals(),
                            "events", seen.events(),
                            "position", seen.head().position(),
                            "chain", seen.head().chain(),
                            "listsEqual", listsEqual));
        } else {
            String lists = listsEqual == null
                    ? "as listas foram refeitas"
                    : listsEqual
                            ? "as listas são iguais às de antes"
                            : "as listas DIFEREM das de antes: rastro check --deep";
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.of("pt", "BR"),
                            "%s: %,d originais e %,d eventos restaurados e conferidos; %s%n",
                            home,
                            seen.originals(),
                            seen.events(),
                            lists);
        }
        return ExitCode.OK;
    }
}
