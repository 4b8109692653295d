package dev.rastro.print.batch;

import dev.rastro.print.PrintedDocument;
import dev.rastro.print.layout.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where printed documents go, one after the other. Not thread-safe. */
public interface PrintTarget extends AutoCloseable {
    /**
     * Takes a document; returns its bytes where it has a file of its own, else 0.
     *
     * @param source name of the source that holds it
     */
    long add(String source, Printable document, PrintedDocument printed) throws IOException;

    /** The files that are there, each whole, although the batch was cancelled; none where all is one file. */
    default List<Path> kept() {
        return List.of();
    }

    /** Completes what was begun and names the files; without it, nothing half-written is left where it was asked for. */
    List<Path> finish() throws IOException;

    @Override
    void close() throws IOException;
}
