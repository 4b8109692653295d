package dev.rastro.cli;

import dev.rastro.acts.ActText;
import dev.rastro.acts.AuditGroups;
import dev.rastro.dfe.AccessKey;
import dev.rastro.log.Envelope;
import dev.rastro.log.Recorded;
import dev.rastro.report.sheet.AuditCsv;
import dev.rastro.store.AuditTrail;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "audit", description = "O que os operadores fizeram, do mais novo ao mais antigo.")
final class AuditCommand extends StoreCommand {
    private static final ActText TEXT = new ActText(Locale.of("pt", "BR"));
    private static final int PAGE = 500;

    @Option(names = "--since", paramLabel = "MOMENT", description = "Desde quando (2026-10-31 ou 2026-10-31T08:00).")
    @Nullable
    String since;

    @Option(names = "--until", paramLabel = "MOMENT", description = "Até quando.")
    @Nullable
    String until;

    @Option(names = "--operator", paramLabel = "NAME", description = "Só o que esse operador fez.")
    @Nullable
    String operator;

    @Option(names = "--key", paramLabel = "KEY", description = "Só o que foi feito com esse documento.")
    @Nullable
    String key;

    @Option(
            names = "--group",
            paramLabel = "GROUP",
            description = "act, declaration, print, company, quarantine, setting.")
    @Nullable
    String group;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "No máximo tantas linhas (padrão: 1000); não limita --csv.")
    int limit = 1_000;

    @Option(names = "--csv", paramLabel = "FILE", description = "Grava tudo em CSV, para planilhas.")
    @Nullable
    Path csv;

    private final AuditGroups groups = AuditGroups.load();

    AuditCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    int run(Workspace workspace) throws IOException {
        String first = since;
        String last = until;
        Optional<OffsetDateTime> from =
                first == null ? Optional.empty() : Moments.begin(first).map(moment -> moment.plusSeconds(1));
        Optional<OffsetDateTime> to =
                last == null ? Optional.empty() : Moments.end(last).map(moment -> moment.plusSeconds(1));
        if ((first != null && from.isEmpty()) || (last != null && to.isEmpty())) {
            return refuse("MOMENT_INVALID", Moments.refusal(String.valueOf(from.isEmpty() ? first : last)));
        }
        String document = key;
        if (document != null && AccessKey.parse(document).isEmpty()) {
            return refuse("KEY_INVALID", "\"" + document + "\" não é uma chave de acesso.");
        }
        String wanted = group;
        if (wanted != null && !groups.all().contains(wanted)) {
            return refuse(
                    "GROUP_UNKNOWN", "\"" + wanted + "\" não é um destes: " + String.join(", ", groups.all()) + ".");
        }
        workspace.settle();
        AuditTrail.Question question = new AuditTrail.Question(
                from.orElse(null),
                to.orElse(null),
                operator,
                document == null ? null : AccessKey.parse(document).orElseThrow(),
                wanted == null ? Set.of() : groups.types(wanted));
        Path file = csv;
        if (file != null) {
            long written = new AuditCsv(workspace.audit(), event -> words(workspace, event))
                    .write(question, file, done -> {}, () -> false);
            out().printf("%d linhas em %s%n", written, file);
            return ExitCode.OK;
        }
        print(workspace, found(workspace, question));
        return ExitCode.OK;
    }

    private List<Recorded> found(Workspace workspace, AuditTrail.Question question) {
        List<Recorded> found = new ArrayList<>();
        Long next = null;
        do {
            AuditTrail.Page page = workspace.audit().page(question, next, Math.min(PAGE, limit - found.size()));
            found.addAll(page.events());
            next = page.next();
        } while (next != null && found.size() < limit);
        return found;
    }

    private void print(Workspace workspace, List<Recorded> found) {
        if (json()) {
            Json.print(
                    out(), found.stream().map(event -> json(workspace, event)).toList());
            return;
        }
        for (Recorded event : found) {
            Envelope envelope = event.envelope();
            out().printf(
                            "%s  %-12s %-44s %s%n",
                            DocumentText.moment(envelope.recordedAt()),
                            envelope.actor().name(),
                            envelope.key() == null ? "" : envelope.key(),
                            words(workspace, event));
        }
        out().printf("%d linhas%n", found.size());
    }

    private Map<String, @Nullable Object> json(Workspace workspace, Recorded event) {
        Envelope envelope = event.envelope();
        return Json.object(
                "at", envelope.recordedAt(),
                "operator", envelope.actor().name(),
                "group", groups.of(envelope.type()).orElse(null),
                "type", envelope.type(),
                "key", envelope.key(),
                "text", words(workspace, event),
                "event", envelope.id(),
                "cause", envelope.causationId(),
                "trace", envelope.traceId(),
                "position", envelope.position());
    }

    private static String words(Workspace workspace, Recorded event) {
        return TEXT.of(event, workspace.acts()::event).orElse(event.envelope().type());
    }
}
