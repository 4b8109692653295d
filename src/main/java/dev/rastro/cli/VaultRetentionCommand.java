package dev.rastro.cli;

import dev.rastro.vault.Retention;
import java.util.Locale;
import picocli.CommandLine.Command;

@Command(
        name = "retention",
        description = "Diz quantos documentos chegam ao fim do prazo legal de guarda; nada é apagado por causa disso.")
final class VaultRetentionCommand extends StoreCommand {
    VaultRetentionCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    int run(Workspace workspace) {
        workspace.settle();
        Retention.Report report = workspace.retention().report();
        if (json()) {
            Json.print(
                    out(),
                    Json.object(
                            "months", report.months(),
                            "source", report.source(),
                            "over", report.over(),
                            "ending", report.ending(),
                            "oldest", report.oldest(),
                            "firstEnd", report.firstEnd()));
        } else {
            out().printf(
                            Locale.of("pt", "BR"),
                            "Prazo de guarda: %d meses (%s). Prazo cumprido: %,d documentos; termina em até 12 meses: %,d."
                                    + " Nada é apagado pelo Rastro.%n",
                            report.months(),
                            report.source(),
                            report.over(),
                            report.ending());
            if (report.oldest() != null) {
                out().printf("Documento mais antigo: %s, prazo até %s%n", report.oldest(), report.firstEnd());
            }
        }
        return ExitCode.OK;
    }
}
