package dev.rastro.cli;

import dev.rastro.sefaz.ledger.CoverageView;
import dev.rastro.store.NsuState;
import java.util.List;
import picocli.CommandLine.Command;

@Command(name = "coverage", description = "Mostra o que está provadamente capturado, por empresa e serviço.")
final class CoverageCommand extends CaptureCommand {
    CoverageCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    int run(Workspace workspace) {
        List<CoverageView> views = capture(workspace).coverage().all();
        if (json()) {
            Json.print(out(), views.stream().map(CaptureJson::coverage).toList());
        } else {
            views.forEach(view -> out().println(line(view)));
        }
        return ExitCode.OK;
    }

    private static String line(CoverageView view) {
        String proven = view.coveredFrom() == null || view.coveredTo() == null
                ? "ainda sem cobertura provada"
                : "cobertura provada de " + DocumentText.moment(view.coveredFrom()) + " a "
                        + DocumentText.moment(view.coveredTo());
        return "%s %s  %s; NSU %d, %d documentos, %d eventos, %d resumos, %d faltantes, %d vazios"
                .formatted(
                        view.stream().taxpayer(),
                        view.stream().service(),
                        proven,
                        view.cursor().value(),
                        view.count(NsuState.DOCUMENT),
                        view.count(NsuState.EVENT),
                        view.count(NsuState.SUMMARY),
                        view.count(NsuState.MISSING),
                        view.count(NsuState.EMPTY));
    }
}
