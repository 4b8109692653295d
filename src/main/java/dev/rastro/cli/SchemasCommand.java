package dev.rastro.cli;

import dev.rastro.dfe.xml.verify.SchemaPackage;
import dev.rastro.intake.SchemaShelf;
import dev.rastro.intake.SchemasRefusedException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "schemas", description = "Pacotes oficiais de esquemas (XSD) com que os documentos são conferidos.")
final class SchemasCommand {
    private SchemasCommand() {}

    static SchemasCommand group() {
        return new SchemasCommand();
    }

    @Command(name = "add", description = "Inclui um pacote oficial: o arquivo zip, ou uma pasta.")
    static final class Add extends StoreCommand {
        @Parameters(paramLabel = "ZIP|PASTA", description = "O pacote como foi baixado do portal.")
        Path source;

        Add(WorkspaceOpener opener) {
            super(opener);
        }

        @Override
        int run(Workspace workspace) {
            try {
                List<SchemaShelf.Added> added = new SchemaShelf(workspace.path()).add(source);
                if (json()) {
                    Json.print(
                            out(),
                            added.stream()
                                    .map(each -> Json.object(
                                            "name", each.schemas().name(),
                                            "files", each.files(),
                                            "roots", each.schemas().size(),
                                            "namespaces", each.schemas().namespaces(),
                                            "unreadable", each.schemas().unreadable()))
                                    .toList());
                } else {
                    added.forEach(each -> {
                        out().printf(
                                        "%s: %d arquivos, %d raízes%n",
                                        each.schemas().name(),
                                        each.files(),
                                        each.schemas().size());
                        each.schemas().unreadable().forEach(file -> out().printf("  não é XML: %s%n", file));
                    });
                }
                return ExitCode.OK;
            } catch (SchemasRefusedException e) {
                return refuse("SCHEMAS_REFUSED", String.valueOf(e.getMessage()));
            }
        }
    }

    @Command(name = "list", description = "Lista os pacotes, na ordem em que são usados.")
    static final class ListAll extends StoreCommand {
        ListAll(WorkspaceOpener opener) {
            super(opener);
        }

        @Override
        int run(Workspace workspace) {
            List<SchemaPackage> all =
                    new SchemaShelf(workspace.path()).library().packages();
            if (json()) {
                Json.print(
                        out(),
                        all.stream()
                                .map(each -> Json.object(
                                        "name", each.name(),
                                        "added", each.added(),
                                        "namespaces", each.namespaces()))
                                .toList());
            } else {
                all.forEach(each -> out().printf(
                                "%s%s  %s%n",
                                each.name(), each.added() ? " (incluído)" : "", String.join(" ", each.namespaces())));
            }
            return ExitCode.OK;
        }
    }
}
