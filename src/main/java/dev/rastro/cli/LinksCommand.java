package dev.rastro.cli;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.Models;
import dev.rastro.store.DocumentLinks.Related;
import dev.rastro.store.DocumentLinks.Relation;
import dev.rastro.store.DocumentRow;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "links", description = "Mostra os documentos que têm a ver com um documento, nos dois sentidos.")
final class LinksCommand extends StoreCommand {
    @Parameters(paramLabel = "KEY", description = "Chave de acesso; o documento mesmo pode não ter sido recebido.")
    String key;

    @Option(names = "--limit", paramLabel = "N", description = "No máximo N documentos (padrão: ${DEFAULT-VALUE}).")
    int limit = 1000;

    private final Models models = Models.load();

    LinksCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    int run(Workspace workspace) {
        Optional<AccessKey> parsed = AccessKey.parse(key);
        if (parsed.isEmpty()) {
            return refuse("KEY_INVALID", "\"" + key + "\" não tem a forma de uma chave de acesso.");
        }
        workspace.settle();
        Related related = workspace.links().related(parsed.get(), limit);
        if (related.total() == 0 && workspace.timelines().timeline(parsed.get()).isEmpty()) {
            return refuse("KEY_UNKNOWN", "Nada se sabe da chave " + parsed.get() + ". Importe o XML ou o resumo.");
        }
        if (json()) {
            Json.print(
                    out(),
                    Json.object(
                            "key",
                            parsed.get(),
                            "total",
                            related.total(),
                            "links",
                            related.links().stream().map(this::json).toList()));
        } else {
            related.links().forEach(each -> out().println(line(each)));
            out().printf("%d documentos relacionados%n", related.total());
        }
        return ExitCode.OK;
    }

    private Map<String, @Nullable Object> json(Relation link) {
        DocumentRow document = link.document();
        return Json.object(
                "kind",
                link.kind().code(),
                "direction",
                link.outgoing() ? "out" : "in",
                "key",
                link.other(),
                "family",
                models.familyOf(link.other()).label(),
                "known",
                document != null,
                "number",
                document == null ? null : document.number(),
                "issuedAt",
                document == null ? null : document.issuedAt(),
                "situation",
                document == null ? null : document.situation().code());
    }

    private String line(Relation link) {
        DocumentRow document = link.document();
        return String.format(
                "%s %-12s %-6s %-50s %s",
                link.outgoing() ? "→" : "←",
                link.kind().code(),
                models.familyOf(link.other()).label(),
                link.other(),
                document == null ? "ainda não recebido" : document.situation().code());
    }
}
