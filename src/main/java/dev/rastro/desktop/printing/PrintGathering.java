package dev.rastro.desktop.printing;

import dev.rastro.print.batch.ListedDocuments;
import dev.rastro.print.buffer.PrintBuffer;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.Parties;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the documents that are to be printed. Safe for use by several threads. */
final class PrintGathering {
    /** Their lines are held in memory, and nobody wants to wait longer for one file. */
    static final int MOST = 50_000;

    private final DocumentCatalog catalog;
    private final PrintBuffer buffer;

    PrintGathering(DocumentCatalog catalog, PrintBuffer buffer) {
        this.catalog = catalog;
        this.buffer = buffer;
    }

    /**
     * Documents in the order in which they are to be printed.
     *
     * @param emptied until when the print buffer is empty once they are printed, {@code null} where that is not told by them
     */
    record Found(List<DocumentRow> rows, @Nullable OffsetDateTime emptied) {
        Found {
            rows = List.copyOf(rows);
        }
    }

    Found gather(PrintRequest request) {
        Optional<OffsetDateTime> emptied = request.scope().since().flatMap(buffer::until);
        List<DocumentRow> rows = switch (request.scope()) {
            case SELECTED ->
                request.selected().stream()
                        .flatMap(key -> catalog.find(key).stream())
                        .toList();
            case LISTED ->
                ListedDocuments.rows(
                        catalog, request.listed().filter(), request.listed().order(), MOST);
            case TODAY, SINCE_LAST -> waiting(request.scope(), request.companies());
        };
        // Those of other companies may wait still.
        boolean all = request.companies().unrestricted();
        return new Found(request.order().of(rows), all ? emptied.orElse(null) : null);
    }

    /** The documents that wait in a print buffer. */
    List<DocumentRow> waiting(PrintScope scope, Parties companies) {
        return scope.since().map(buffer::waiting).orElse(List.of()).stream()
                .limit(MOST)
                .flatMap(key -> catalog.find(key).stream())
                .filter(row -> companies.include(row.issuerId()) || companies.include(row.recipientId()))
                .toList();
    }
}
