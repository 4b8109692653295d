package dev.rastro.cli;

import dev.rastro.dfe.AccessKey;
import dev.rastro.print.batch.ListedDocuments;
import dev.rastro.print.buffer.PrintBuffer;
import dev.rastro.print.buffer.PrintLog;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentSort;
import dev.rastro.store.ListOrder;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which documents of the store are printed, beside those named by their keys. */
final class PrintedSelection {
    @Option(names = "--query", paramLabel = "TEXT", description = "Os documentos que a lista mostra com essa pergunta.")
    @Nullable
    String query;

    @Option(
            names = "--order",
            paramLabel = "COLUMN",
            description = "Ordem com --query: ${COMPLETION-CANDIDATES} (padrão: key).")
    Order order = Order.key;

    @Option(names = "--today", description = "Os que chegaram hoje e ainda não foram impressos.")
    boolean today;

    @Option(names = "--since-last", description = "Os que chegaram desde a última impressão desse tipo, idem.")
    boolean sinceLast;

    @Option(names = "--events", description = "Depois de cada documento, as folhas dos seus eventos.")
    boolean events;

    /** The columns that a list can be printed by, as the operator writes them. */
    enum Order {
        key(DocumentSort.KEY),
        issued(DocumentSort.ISSUED_AT),
        number(DocumentSort.NUMBER),
        issuer(DocumentSort.ISSUER),
        recipient(DocumentSort.RECIPIENT),
        total(DocumentSort.TOTAL);

        private final DocumentSort sort;

        Order(DocumentSort sort) {
            this.sort = sort;
        }
    }

    /**
     * What is to be printed.
     *
     * @param emptied until when the print buffer is empty once it is, {@code null} where that is not told
     */
    record Selected(
            List<String> keys, boolean buffer, @Nullable OffsetDateTime emptied) {
        Selected {
            keys = List.copyOf(keys);
        }

        /** Writes down that it was printed, where it is a print buffer. */
        void printed(Workspace workspace, Collection<String> problems, PrintLog.Where where) {
            if (buffer) {
                List<AccessKey> done = keys.stream()
                        .filter(key -> !problems.contains(key))
                        .flatMap(key -> AccessKey.parse(key).stream())
                        .toList();
                workspace.printLog().printed(done, where);
                emptied(workspace, done.size());
            }
        }

        /** Writes down that the print buffer is empty, where that is so. */
        void emptied(Workspace workspace, int documents) {
            if (emptied != null) {
                workspace.printLog().emptied(emptied, documents);
            }
        }
    }

    /** Whether any document is asked for, beside those named by their keys. */
    boolean asked() {
        return query != null || buffer();
    }

    private boolean buffer() {
        return today || sinceLast;
    }

    /** The documents, those of the arguments first. */
    Selected keys(Workspace workspace, List<String> arguments) {
        List<String> keys = new ArrayList<>(arguments);
        if (query != null) {
            workspace.settle();
            ListedDocuments.rows(
                            workspace.listFor(query),
                            DocumentFilter.all().withText(query),
                            ListOrder.of(order.sort, false),
                            Integer.MAX_VALUE)
                    .forEach(row -> keys.add(row.key().value()));
        }
        Optional<OffsetDateTime> emptied = Optional.empty();
        if (buffer()) {
            PrintBuffer buffer = new PrintBuffer(workspace.printHistory(), Clock.system(ZoneId.systemDefault()));
            PrintBuffer.Since since = sinceLast ? PrintBuffer.Since.LAST_PRINT : PrintBuffer.Since.TODAY;
            emptied = buffer.until(since);
            buffer.waiting(since).forEach(key -> keys.add(key.value()));
        }
        return new Selected(keys, buffer(), emptied.orElse(null));
    }
}
