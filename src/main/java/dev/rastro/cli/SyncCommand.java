package dev.rastro.cli;

import dev.rastro.sefaz.CaptureServices;
import dev.rastro.sefaz.exchange.FailureText;
import dev.rastro.sefaz.sync.SyncResult;
import dev.rastro.sefaz.text.ReasonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "sync",
        description = "Captura agora o que as regras de consumo permitem, de todas as empresas ou de uma.")
final class SyncCommand extends CaptureCommand {
    private static final Locale PORTUGUESE = Locale.of("pt", "BR");

    @Option(names = "--company", paramLabel = "CNPJ|CPF", description = "Só esta empresa.")
    @Nullable
    String company;

    @Option(names = "--until-idle", description = "Espera as pausas curtas entre páginas (sempre ligado).")
    boolean untilIdle;

    @Option(names = "--claim", description = "Assume esta pasta copiada ou restaurada: só ela consultará.")
    boolean claim;

    SyncCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    int run(Workspace workspace) throws InterruptedException {
        CaptureServices capture = capture(workspace);
        if (claim) {
            capture.sync().claim();
        }
        List<SyncResult> results = new ArrayList<>();
        if (company == null) {
            results.addAll(capture.sync().untilIdle());
        } else {
            var found = capture.companies().find(company);
            if (found.isEmpty()) {
                return refuse("COMPANY_UNKNOWN", "A empresa " + company + " não está cadastrada.");
            }
            for (var stream : found.get().streams()) {
                results.add(capture.sync().syncNow(stream));
            }
        }
        workspace.settle();
        if (json()) {
            Json.print(out(), results.stream().map(CaptureJson::result).toList());
        } else {
            results.forEach(result -> out().println(line(result)));
        }
        boolean trouble = results.stream()
                .anyMatch(each -> each instanceof SyncResult.Failed || each instanceof SyncResult.Refused);
        return trouble ? ExitCode.NOT_DONE : ExitCode.OK;
    }

    private static String line(SyncResult result) {
        ReasonText reasons = new ReasonText(PORTUGUESE);
        FailureText failures = new FailureText(PORTUGUESE);
        String what = switch (result) {
            case SyncResult.Read read ->
                "%d páginas, %d itens, %d recuperados; próxima consulta %s: %s"
                        .formatted(
                                read.pages(),
                                read.items(),
                                read.repaired(),
                                DocumentText.moment(read.next().until()),
                                reasons.of(read.next().reason()));
            case SyncResult.NotNow wait ->
                "aguarda até " + DocumentText.moment(wait.until()) + ": " + reasons.of(wait.reason());
            case SyncResult.Failed failed ->
                failures.message(failed.failure()) + " " + failures.nextStep(failed.failure()) + " ["
                        + failed.failure().code() + "]";
            case SyncResult.Refused refused -> "recusado: " + refused.status() + " " + refused.message();
        };
        return result.stream().taxpayer() + " " + result.stream().service() + "  " + what;
    }
}
