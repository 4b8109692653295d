package dev.rastro.cli;

import dev.rastro.dfe.AccessKey;
import dev.rastro.store.DocumentRow;
import dev.rastro.timeline.freight.FreightTrace;
import dev.rastro.timeline.freight.FreightTrace.Member;
import dev.rastro.timeline.freight.FreightTrace.Step;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "freight", description = "Mostra o caminho da mercadoria: NF-e, CT-e, MDF-e, passagens e entrega.")
final class FreightCommand extends StoreCommand {
    @Parameters(paramLabel = "KEY", description = "Chave de qualquer documento do frete.")
    String key;

    FreightCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    int run(Workspace workspace) {
        Optional<AccessKey> parsed = AccessKey.parse(key);
        if (parsed.isEmpty()) {
            return refuse("KEY_INVALID", "\"" + key + "\" não tem a forma de uma chave de acesso.");
        }
        workspace.settle();
        Optional<FreightTrace> trace = workspace.freight().trace(parsed.get());
        if (trace.isEmpty()) {
            return refuse("KEY_UNKNOWN", "Nada se sabe da chave " + parsed.get() + ". Importe o XML ou o resumo.");
        }
        if (json()) {
            Json.print(out(), json(trace.get()));
        } else {
            print(trace.get());
        }
        return ExitCode.OK;
    }

    private static Map<String, @Nullable Object> json(FreightTrace trace) {
        return Json.object(
                "key", trace.start(),
                "members", trace.members().stream().map(FreightCommand::json).toList(),
                "steps", trace.steps().stream().map(FreightCommand::json).toList(),
                "leftOut", trace.leftOut());
    }

    private static Map<String, @Nullable Object> json(Member member) {
        DocumentRow document = member.document();
        return Json.object(
                "key",
                member.key(),
                "family",
                member.family().label(),
                "known",
                document != null,
                "number",
                document == null ? null : document.number(),
                "situation",
                document == null ? null : document.situation().code());
    }

    private static Map<String, @Nullable Object> json(Step step) {
        return Json.object(
                "at", step.at(),
                "key", step.key(),
                "family", step.family().label(),
                "milestone", step.milestone(),
                "eventType", step.eventType(),
                "protocol", step.protocol(),
                "text", step.text(),
                "effective", step.effective());
    }

    private void print(FreightTrace trace) {
        for (Member member : trace.members()) {
            DocumentRow document = member.document();
            out().printf(
                            "%-6s %s  %s%n",
                            member.family().label(),
                            member.key(),
                            document == null
                                    ? "ainda não recebido"
                                    : document.situation().code());
        }
        for (Step step : trace.steps()) {
            out().printf(
                            "%-26s %s %-6s %-20s %s%n",
                            step.at() == null ? "(sem data)" : DocumentText.moment(step.at()),
                            step.effective() ? "●" : "○",
                            step.family().label(),
                            step.milestone(),
                            step.text());
        }
        if (trace.leftOut() > 0) {
            out().printf("%d outros documentos das mesmas cargas não são mostrados%n", trace.leftOut());
        }
    }
}
