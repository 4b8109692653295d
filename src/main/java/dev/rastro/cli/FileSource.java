package dev.rastro.cli;

import dev.rastro.print.DocumentPrinter;
import dev.rastro.print.batch.PrintSource;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.layout.UnprintableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of documents and events, without a store, as something to print. */
record FileSource(DocumentPrinter printer, Path file) implements PrintSource {
    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public List<Printable> load() throws IOException, UnprintableException {
        if (!Files.isRegularFile(file)) {
            throw new UnprintableException("O arquivo não existe.");
        }
        return printer.of(Files.readAllBytes(file));
    }
}
