package dev.rastro.cli;

import dev.rastro.vault.VaultException;
import dev.rastro.vault.open.VaultFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** {@code rastro vault}: the open vault, out and in. */
@Command(name = "vault", description = "Cofre aberto: tudo em arquivos que se leem sem o Rastro, e de volta.")
public final class VaultCommand {
    private VaultCommand() {}

    /** The group with its commands. */
    public static CommandLine group(WorkspaceOpener opener, ArchiveTools tools) {
        return new CommandLine(CommandSpec.forAnnotatedObject(new VaultCommand()))
                .addSubcommand(new Export(opener))
                .addSubcommand(new VaultRetentionCommand(opener))
                .addSubcommand(new VaultRestoreCommand(tools));
    }

    @Command(
            name = "export",
            description =
                    "Grava originais por empresa, ano e mês, índice, registro e hashes; continua o que foi interrompido.")
    static final class Export extends StoreCommand {
        @Parameters(paramLabel = "DIR", description = "Pasta nova ou vazia, ou a de uma exportação interrompida.")
        Path folder;

        Export(WorkspaceOpener opener) {
            super(opener);
        }

        @Override
        int run(Workspace workspace) throws IOException {
            Counted counted = new Counted(err(), json());
            VaultFacts facts;
            try {
                facts = workspace.vaultExport().run(folder, counted::at);
            } catch (VaultException e) {
                return VaultFailures.refuse(spec, json(), e);
            }
            if (json()) {
                Json.print(
                        out(),
                        Json.object(
                                "folder", folder,
                                "documents", facts.documents(),
                                "originals", facts.originals(),
                                "files", facts.files(),
                                "position", facts.head().position(),
                                "chain", facts.head().chain()));
            } else {
                out().printf(
                                Locale.of("pt", "BR"),
                                "%s: %,d documentos, %,d originais, %,d eventos. Confira com: sha256sum -c --quiet SHA256SUMS%n",
                                folder,
                                facts.documents(),
                                facts.originals(),
                                facts.head().position());
            }
            return ExitCode.OK;
        }
    }
}
