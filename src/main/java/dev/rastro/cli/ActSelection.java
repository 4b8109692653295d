package dev.rastro.cli;

import dev.rastro.dfe.AccessKey;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentPage;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which documents an act is on: those named by their keys and those that a query finds. */
final class ActSelection {
    private static final int PAGE = 2_000;

    @Parameters(arity = "0..*", paramLabel = "KEY", description = "Chaves de acesso.")
    List<String> keys = new ArrayList<>();

    @Option(names = "--query", paramLabel = "TEXT", description = "Os documentos que search mostra com essa pergunta.")
    @Nullable
    String query;

    /** The first argument that is no access key. */
    Optional<String> invalid() {
        return keys.stream().filter(key -> AccessKey.parse(key).isEmpty()).findFirst();
    }

    boolean isEmpty() {
        return keys.isEmpty() && query == null;
    }

    /** The documents, those of the arguments first. */
    List<AccessKey> documents(Workspace workspace) {
        List<AccessKey> found = new ArrayList<>(
                keys.stream().flatMap(key -> AccessKey.parse(key).stream()).toList());
        String asked = query;
        if (asked != null) {
            var catalog = workspace.listFor(asked);
            DocumentFilter filter = DocumentFilter.all().withText(asked);
            DocumentPage.Cursor cursor = null;
            do {
                DocumentPage page = catalog.page(filter, DocumentSort.KEY, false, cursor, PAGE);
                page.rows().stream().map(DocumentRow::key).forEach(found::add);
                cursor = page.next();
            } while (cursor != null);
        }
        return found;
    }
}
