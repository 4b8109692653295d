package dev.rastro.cli;

import dev.rastro.search.Excerpt;
import dev.rastro.search.SearchProblem;
import dev.rastro.search.SearchService;
import dev.rastro.search.SearchWords;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        description = "Procura em nomes, produtos, códigos, valores, datas e informações dos documentos.")
final class SearchCommand extends StoreCommand {
    @Parameters(
            paramLabel = "PERGUNTA",
            arity = "1..*",
            description = "Palavras, \"frases\", campo:valor, valor>1000, data:10/2026; por exemplo"
                    + " emitente:moinho valor>1000 cfop:1102 situacao:cancelada desde:01/10.")
    List<String> words = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "N", description = "No máximo quantos (padrão: 100).")
    int limit = 100;

    @Option(
            names = "--sort",
            paramLabel = "ORDEM",
            description = "${COMPLETION-CANDIDATES} (padrão: ISSUED_AT, os mais novos antes).")
    DocumentSort sort = DocumentSort.ISSUED_AT;

    @Option(names = "--ascending", description = "Em ordem crescente.")
    boolean ascending;

    private final SearchWords texts = new SearchWords(Locale.ROOT);

    SearchCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    int run(Workspace workspace) {
        String query = words.stream().map(SearchCommand::quoted).collect(Collectors.joining(" "));
        SearchService search = workspace.search();
        List<SearchProblem> problems = search.problems(query);
        if (!problems.isEmpty()) {
            return refuse(
                    "QUERY_" + problems.getFirst().kind().name(),
                    "A pergunta não foi entendida: "
                            + problems.stream().map(texts::problem).collect(Collectors.joining("; ")));
        }
        workspace.settleSearch();
        DocumentFilter filter = DocumentFilter.all().withText(query);
        List<DocumentRow> rows = search.catalog()
                .page(filter, sort, !ascending, null, Math.max(1, limit))
                .rows();
        DocumentCatalog.Totals totals = search.catalog().totals(filter);
        Optional<String> instead = rows.isEmpty() ? search.didYouMean(query) : Optional.empty();
        if (json()) {
            Json.print(
                    out(),
                    Json.object(
                            "count",
                            totals.count(),
                            "sum",
                            totals.sum(),
                            "didYouMean",
                            instead.orElse(null),
                            "documents",
                            rows.stream()
                                    .map(row -> shape(row, search.excerpt(row.key(), query)))
                                    .toList()));
            return ExitCode.OK;
        }
        for (DocumentRow row : rows) {
            out().println(DocumentText.line(row));
            search.excerpt(row.key(), query).ifPresent(excerpt -> out().println("    " + text(excerpt)));
        }
        out().printf("%d documentos, R$ %s%n", totals.count(), totals.sum());
        instead.ifPresent(better -> out().println("Você quis dizer: " + better));
        return ExitCode.OK;
    }

    /** The shell took the quotes of a phrase away: a word with a blank in it had some. */
    private static String quoted(String word) {
        boolean phrase = word.indexOf(' ') >= 0 && word.indexOf('"') < 0 && word.indexOf(':') < 0;
        return phrase ? '"' + word + '"' : word;
    }

    private String text(Excerpt excerpt) {
        StringBuilder text = new StringBuilder(excerpt.text());
        for (Excerpt.Mark mark : excerpt.marks().reversed()) {
            text.insert(mark.to(), ']').insert(mark.from(), '[');
        }
        return texts.field(excerpt) + ": " + text;
    }

    private static Map<String, @Nullable Object> shape(DocumentRow row, Optional<Excerpt> excerpt) {
        Map<String, @Nullable Object> shape = DocumentJson.row(row);
        shape.put(
                "excerpt",
                excerpt.map(found -> Json.object("field", found.field(), "text", found.text()))
                        .orElse(null));
        return shape;
    }
}
