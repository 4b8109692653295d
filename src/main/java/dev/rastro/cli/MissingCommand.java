package dev.rastro.cli;

import dev.rastro.dfe.NsuStream;
import dev.rastro.sefaz.CaptureServices;
import dev.rastro.sefaz.absence.AbsenceReport;
import dev.rastro.sefaz.absence.AbsenceText;
import dev.rastro.sefaz.sync.SyncResult;
import dev.rastro.sefaz.text.ReasonText;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "missing", description = "Por que esta nota não está aqui? Responde pelos fatos locais.")
final class MissingCommand extends CaptureCommand {
    private static final Locale PORTUGUESE = Locale.of("pt", "BR");

    @Parameters(paramLabel = "KEY", description = "Chave de acesso, como copiada.")
    String key;

    @Option(names = "--ask", description = "Consulta a SEFAZ pela chave agora, se o limite de 20 por hora permite.")
    boolean ask;

    MissingCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    int run(Workspace workspace) throws InterruptedException {
        CaptureServices capture = capture(workspace);
        workspace.settle();
        AbsenceReport report = capture.absences().explain(key);
        NsuStream asker = report.asker();
        SyncResult asked = null;
        if (ask && asker != null && report.key() != null) {
            asked = capture.sync().askByKey(asker, report.key());
            workspace.settle();
            report = capture.absences().explain(key);
        }
        print(report, asked);
        return ExitCode.OK;
    }

    private void print(AbsenceReport report, @Nullable SyncResult asked) {
        AbsenceText text = new AbsenceText(PORTUGUESE, ZoneId.systemDefault());
        if (json()) {
            Map<String, @Nullable Object> shape = Json.object(
                    "key", report.key() == null ? null : report.key().value(),
                    "here", report.here(),
                    "answers",
                            report.answers().stream()
                                    .map(each -> Json.object(
                                            "code", each.code(), "cause", text.cause(each), "next", text.next(each)))
                                    .toList(),
                    "ask", ask(report));
            if (asked != null) {
                shape.put("asked", outcome(asked));
            }
            Json.print(out(), shape);
            return;
        }
        report.answers()
                .forEach(each -> out().printf("%s [%s]%n  -> %s%n", text.cause(each), each.code(), text.next(each)));
        if (asked != null) {
            out().println("Consulta pela chave: " + outcome(asked));
        } else if (report.asker() != null) {
            out().printf(
                            "Consulta pela chave (--ask): %d das 20 consultas desta hora ainda livres.%n",
                            report.questionsLeft());
        }
    }

    private static @Nullable Object ask(AbsenceReport report) {
        NsuStream asker = report.asker();
        return asker == null ? null : Json.object("taxpayer", asker.taxpayer(), "left", report.questionsLeft());
    }

    private static String outcome(SyncResult asked) {
        return switch (asked) {
            case SyncResult.Read read -> read.items() == 0 ? "nada foi entregue" : read.items() + " itens entregues";
            case SyncResult.NotNow wait ->
                new ReasonText(PORTUGUESE).of(wait.reason()) + " " + DocumentText.moment(wait.until());
            case SyncResult.Failed failed -> failed.failure().code() + " " + failed.detail();
            case SyncResult.Refused refused -> refused.status() + " " + refused.message();
        };
    }
}
