package dev.rastro.cli;

import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentPage;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list", description = "Lista os documentos, em ordem de chave.")
final class ListCommand extends StoreCommand {
    private static final int PAGE = 1000;

    @Option(
            names = "--query",
            paramLabel = "TEXT",
            description = "Palavras de emitente, destinatário, número ou chave.")
    String query = "";

    @Option(
            names = "--as-of",
            paramLabel = "MOMENT",
            description = "A lista como se conhecia naquele momento (2026-10-31 ou 2026-10-31T23:59).")
    @Nullable
    String asOf;

    ListCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    int run(Workspace workspace) {
        String moment = asOf;
        Optional<OffsetDateTime> at = moment == null ? Optional.empty() : Moments.end(moment);
        if (moment != null && at.isEmpty()) {
            return refuse("MOMENT_INVALID", Moments.refusal(moment));
        }
        workspace.settle();
        DocumentCatalog catalog = at.map(then -> workspace.history().at(then)).orElseGet(workspace::catalog);
        List<DocumentRow> rows = new ArrayList<>();
        DocumentFilter filter = DocumentFilter.all().withText(query);
        DocumentPage.Cursor cursor = null;
        do {
            DocumentPage page = catalog.page(filter, DocumentSort.KEY, false, cursor, PAGE);
            rows.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null);
        if (json()) {
            Json.print(out(), rows.stream().map(DocumentJson::row).toList());
        } else {
            rows.forEach(row -> out().println(DocumentText.line(row)));
            out().printf("%d documentos%n", rows.size());
        }
        return ExitCode.OK;
    }
}
