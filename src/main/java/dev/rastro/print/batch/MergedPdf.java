package dev.rastro.print.batch;

import dev.rastro.print.PrintedDocument;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.page.PdfFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** One PDF of many documents, each with its bookmark. */
public final class MergedPdf implements PrintTarget {
    private final PdfFile file;
    private final Path path;
    private final StringBuilder keys = new StringBuilder();
    private String title = "";
    private int documents;

    public MergedPdf(PdfFile file, Path path) {
        this.file = file;
        this.path = path;
    }

    @Override
    public long add(String source, Printable document, PrintedDocument printed) throws IOException {
        printed.addTo(file);
        keys.append(printed.title()).append(printed.situation());
        title = documents == 0 ? printed.title() : documents + 1 + " documentos";
        documents++;
        return 0;
    }

    @Override
    public List<Path> finish() throws IOException {
        if (documents == 0) {
            return List.of();
        }
        try (WholeFile whole = new WholeFile(path);
                OutputStream out = new BufferedOutputStream(whole.stream())) {
            file.save(title, keys.toString(), documents > 1, out);
            out.flush();
            whole.commit();
        }
        return List.of(path);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
