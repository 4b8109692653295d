package dev.rastro.print.batch;

import dev.rastro.log.Ids;
import dev.rastro.log.trace.Operation;
import dev.rastro.print.DocumentPrinter;
import dev.rastro.print.PrintProfile;
import dev.rastro.print.PrintedDocument;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.layout.UnprintableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints many documents in the order they are given, one in memory at a time. Safe for use by several threads. */
public final class BatchPrinter {
    private static final Logger LOG = LoggerFactory.getLogger(BatchPrinter.class);

    private final DocumentPrinter printer;
    private final Ids ids;

    public BatchPrinter(DocumentPrinter printer, Ids ids) {
        this.printer = printer;
        this.ids = ids;
    }

    /**
     * Prints; what cannot be printed is left out and reported. When it is cancelled, a file of all documents is not made, and
     * of several files those are left that are whole.
     */
    public BatchReport run(
            Iterable<? extends PrintSource> sources, PrintProfile profile, PrintTarget target, BatchProgress progress)
            throws IOException {
        Map<String, String> problems = new LinkedHashMap<>();
        int done = 0;
        int documents = 0;
        boolean cancelled = false;
        for (PrintSource source : sources) {
            cancelled = progress.cancelled();
            if (cancelled) {
                break;
            }
            try {
                documents += print(source, profile, target);
            } catch (UnprintableException e) {
                problems.put(source.name(), String.valueOf(e.getMessage()));
            }
            done++;
            progress.done(done);
        }
        List<Path> files = cancelled ? target.kept() : target.finish();
        return new BatchReport(files, documents, problems, cancelled);
    }

    private int print(PrintSource source, PrintProfile profile, PrintTarget target)
            throws IOException, UnprintableException {
        List<Printable> documents = source.load();
        for (Printable document : documents) {
            try (Operation operation =
                    ids.begin("print").with("key", document.key().value())) {
                long bytes = target.add(source.name(), document, laid(document, profile));
                if (bytes > 0) {
                    operation.with("bytes", bytes);
                }
            }
        }
        return documents.size();
    }

    /** One document that a layout stumbles over must not keep thousands from being printed. */
    private PrintedDocument laid(Printable document, PrintProfile profile) throws UnprintableException {
        try {
            return printer.lay(document, profile);
        } catch (RuntimeException e) {
            LOG.error("Laying out {}", document.key(), e);
            throw new UnprintableException(
                    "O leiaute não conseguiu imprimir este documento ("
                            + e.getClass().getSimpleName() + "). O registro de erros tem os detalhes.",
                    e);
        }
    }
}
