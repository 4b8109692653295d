package dev.rastro.print.batch;

import dev.rastro.print.PrintedDocument;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.page.PdfWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One PDF for each document, in a folder. A file of the same name from before is replaced. */
public final class PdfFolder implements PrintTarget {
    private final PdfWriter writer;
    private final Path folder;
    private final NamePattern names;
    private final List<Path> written = new ArrayList<>();

    public PdfFolder(PdfWriter writer, Path folder, NamePattern names) {
        this.writer = writer;
        this.folder = folder;
        this.names = names;
    }

    @Override
    public long add(String source, Printable document, PrintedDocument printed) throws IOException {
        Path path = folder.resolve(names.name(source, document) + ".pdf");
        try (WholeFile whole = new WholeFile(path);
                OutputStream out = whole.stream()) {
            printed.write(writer, out);
            whole.commit();
        }
        written.add(path);
        return Files.size(path);
    }

    @Override
    public List<Path> kept() {
        return List.copyOf(written);
    }

    @Override
    public List<Path> finish() {
        return kept();
    }

    @Override
    public void close() {}
}
