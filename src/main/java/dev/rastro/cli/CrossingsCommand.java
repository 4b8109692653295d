package dev.rastro.cli;

import dev.rastro.store.CrossingList;
import dev.rastro.store.CrossingRules;
import dev.rastro.store.CrossingRules.Rule;
import dev.rastro.store.Crossings;
import dev.rastro.store.Crossings.Cursor;
import dev.rastro.store.Crossings.Page;
import dev.rastro.store.Crossings.Query;
import dev.rastro.store.Crossings.Row;
import dev.rastro.store.Parties;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "crossings", description = "Mostra o que só se vê ao cruzar documentos: cada lista e quantos há nela.")
final class CrossingsCommand extends StoreCommand {
    private static final int PAGE = 500;

    @Option(names = "--list", paramLabel = "NAME", description = "Os documentos de uma lista.")
    @Nullable
    String list;

    @Option(names = "--days", paramLabel = "N", description = "A partir de quantos dias (padrão: o de cada lista).")
    @Nullable
    Integer days;

    @Option(names = "--company", paramLabel = "CNPJ", description = "Só documentos desta empresa.")
    @Nullable
    String company;

    @Option(names = "--limit", paramLabel = "N", description = "No máximo N documentos (padrão: ${DEFAULT-VALUE}).")
    int limit = 1000;

    private final CrossingRules rules = CrossingRules.load();
    private final Clock clock;

    CrossingsCommand(WorkspaceOpener opener, Clock clock) {
        super(opener);
        this.clock = clock;
    }

    @Override
    int run(Workspace workspace) {
        String name = list;
        Optional<CrossingList> chosen = name == null ? Optional.empty() : CrossingList.ofCode(name);
        if (name != null && chosen.isEmpty()) {
            return refuse(
                    "LIST_UNKNOWN",
                    "Não há a lista \"" + name + "\". Há: "
                            + Arrays.stream(CrossingList.values())
                                    .map(CrossingList::code)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        workspace.settle();
        if (chosen.isPresent()) {
            show(workspace.crossings(), chosen.get());
        } else {
            count(workspace.crossings());
        }
        return ExitCode.OK;
    }

    private Query query(CrossingList asked) {
        int least = days == null ? rules.of(asked).days() : days;
        return new Query(asked, OffsetDateTime.now(clock), least, Parties.of(company));
    }

    private void count(Crossings crossings) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (CrossingList each : CrossingList.values()) {
            Rule rule = rules.of(each);
            long count = crossings.count(query(each));
            all.add(Json.object(
                    "list", each.code(), "days", rule.aged() ? query(each).days() : null, "count", count));
            if (!json()) {
                out().printf("%6d  %-28s %s%n", count, each.code(), rule.title());
            }
        }
        if (json()) {
            Json.print(out(), all);
        }
    }

    private void show(Crossings crossings, CrossingList asked) {
        Query query = query(asked);
        List<Row> rows = new ArrayList<>();
        Cursor cursor = null;
        do {
            Page page = crossings.page(query, cursor, Math.min(PAGE, limit - rows.size()));
            rows.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null && rows.size() < limit);
        Rule rule = rules.of(asked);
        if (json()) {
            Json.print(
                    out(),
                    Json.object(
                            "list", asked.code(),
                            "days", rule.aged() ? query.days() : null,
                            "asOf", query.asOf(),
                            "count", crossings.count(query),
                            "documents",
                                    rows.stream().map(CrossingsCommand::json).toList()));
        } else {
            out().println(rule.meaning());
            out().println(rule.next());
            rows.forEach(row -> out().println(DocumentText.line(row.document())
                    + (row.other() == null ? "" : "  ← " + row.other().key())));
            out().printf("%d de %d%n", rows.size(), crossings.count(query));
        }
    }

    private static Map<String, @Nullable Object> json(Row row) {
        Map<String, @Nullable Object> shape = DocumentJson.row(row.document());
        shape.put("other", row.other() == null ? null : DocumentJson.row(row.other()));
        return shape;
    }
}
