package dev.rastro.cli;

import dev.rastro.store.IntegrityCheck;
import picocli.CommandLine.Command;

@Command(name = "check", description = "Confere originais (hashes), registro (cadeia) e listas.")
final class CheckCommand extends StoreCommand {
    CheckCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    int run(Workspace workspace) {
        IntegrityCheck.Report report = workspace.check();
        if (json()) {
            Json.print(
                    out(),
                    Json.object(
                            "clean", report.problems().isEmpty(),
                            "originals", report.originals(),
                            "events", report.events(),
                            "documents", report.documents(),
                            "problems",
                                    report.problems().stream()
                                            .map(finding -> Json.object(
                                                    "code",
                                                    finding.code(),
                                                    "subject",
                                                    finding.subject(),
                                                    "advice",
                                                    finding.advice()))
                                            .toList()));
        } else {
            out().printf(
                            "%d originais, %d eventos, %d documentos conferidos: %s%n",
                            report.originals(),
                            report.events(),
                            report.documents(),
                            report.problems().isEmpty()
                                    ? "tudo em ordem"
                                    : report.problems().size() + " problemas");
            report.problems()
                    .forEach(finding ->
                            out().printf("  %s %s: %s%n", finding.code(), finding.subject(), finding.advice()));
        }
        return report.problems().isEmpty() ? ExitCode.OK : ExitCode.DAMAGED;
    }
}
