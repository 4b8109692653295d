package dev.rastro.desktop.printing;

import dev.rastro.print.batch.ListedDocuments;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.PrintHistory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the documents that are to be printed. Safe for use by several threads. */
final class PrintGathering {
    /** Their lines are held in memory, and nobody wants to wait longer for one file. */
    static final int MOST = 50_000;

    private final DocumentCatalog catalog;
    private final PrintHistory history;
    private final Clock clock;

    PrintGathering(DocumentCatalog catalog, PrintHistory history, Clock clock) {
        this.catalog = catalog;
        this.history = history;
        this.clock = clock;
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
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<DocumentRow> rows = switch (request.scope()) {
            case SELECTED ->
                request.selected().stream()
                        .flatMap(key -> catalog.find(key).stream())
                        .toList();
            case LISTED ->
                ListedDocuments.rows(
                        catalog,
                        request.listed().filter(),
                        request.listed().sort(),
                        request.listed().descending(),
                        MOST);
            case TODAY, SINCE_LAST -> waiting(since(request.scope()), request.company());
        };
        return new Found(request.order().of(rows), empties(request) ? now : null);
    }

    /** The documents that wait in a print buffer. */
    List<DocumentRow> waiting(PrintScope scope, @Nullable String company) {
        return waiting(since(scope), company);
    }

    private List<DocumentRow> waiting(OffsetDateTime since, @Nullable String company) {
        return history.waiting(since).stream()
                .limit(MOST)
                .flatMap(key -> catalog.find(key).stream())
                .filter(row -> company == null || company.equals(row.issuerId()) || company.equals(row.recipientId()))
                .toList();
    }

    private OffsetDateTime since(PrintScope scope) {
        OffsetDateTime today =
                LocalDate.now(clock).atStartOfDay(clock.getZone()).toOffsetDateTime();
        return scope == PrintScope.SINCE_LAST ? history.lastBuffer().orElse(today) : today;
    }

    /** Documents of other companies, or from before today, may wait still. */
    private boolean empties(PrintRequest request) {
        if (!request.scope().buffer() || request.company() != null) {
            return false;
        }
        Optional<OffsetDateTime> last = history.lastBuffer();
        return last.isEmpty() || !since(request.scope()).isAfter(last.get());
    }
}
