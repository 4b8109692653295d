package dev.rastro.cli;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.Environment;
import dev.rastro.sefaz.CaptureServices;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.sync.SituationCheck;
import dev.rastro.sefaz.text.ReasonText;
import dev.rastro.timeline.Timeline;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "situation", description = "Pergunta à SEFAZ, agora, a situação de um documento.")
final class SituationCommand extends CaptureCommand {
    @Parameters(paramLabel = "KEY", description = "Chave de acesso.")
    String key;

    @Option(names = "--company", paramLabel = "CNPJ|CPF", description = "Quem pergunta (padrão: a primeira empresa).")
    @Nullable
    String company;

    SituationCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    int run(Workspace workspace) throws InterruptedException {
        var parsed = AccessKey.parse(key);
        if (parsed.isEmpty()) {
            return refuse("KEY_INVALID", "\"" + key + "\" não tem a forma de uma chave de acesso.");
        }
        CaptureServices capture = capture(workspace);
        List<Company> companies = capture.companies().all().stream()
                .filter(each -> company == null || each.taxpayer().equals(company))
                .toList();
        if (companies.isEmpty()) {
            return refuse("COMPANY_UNKNOWN", "Nenhuma empresa cadastrada pode perguntar.");
        }
        Company asker = companies.getFirst();
        Environment environment = asker.environment();
        return switch (capture.situations().check(parsed.get(), environment, asker.taxpayer())) {
            case SituationCheck.Result.Answered answered -> {
                workspace.settle();
                String situation = workspace
                        .timelines()
                        .timeline(parsed.get())
                        .map(Timeline::document)
                        .map(document -> document.situation().name())
                        .orElse(null);
                if (json()) {
                    Json.print(
                            out(),
                            Json.object(
                                    "key", parsed.get().value(),
                                    "status", answered.status(),
                                    "message", answered.message(),
                                    "situation", situation));
                } else {
                    out().printf("%s  %s %s%n", parsed.get(), answered.status(), answered.message());
                }
                yield ExitCode.OK;
            }
            case SituationCheck.Result.NotNow wait ->
                refuse(
                        wait.verdict().reason().name(),
                        new ReasonText(Locale.of("pt", "BR")).of(wait.verdict().reason()) + " Próxima consulta: "
                                + DocumentText.moment(wait.verdict().until()));
            case SituationCheck.Result.Failed failed -> Failures.refuse(this, failed.failure());
        };
    }
}
