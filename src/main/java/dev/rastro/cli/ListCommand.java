package dev.rastro.cli;

import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentPage;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import java.util.ArrayList;
import java.util.List;
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

    ListCommand(WorkspaceOpener opener) {
        super(opener);
    }

    @Override
    int run(Workspace workspace) {
        workspace.settle();
        List<DocumentRow> rows = new ArrayList<>();
        DocumentFilter filter = DocumentFilter.all().withText(query);
        DocumentPage.Cursor cursor = null;
        do {
            DocumentPage page = workspace.catalog().page(filter, DocumentSort.KEY, false, cursor, PAGE);
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
