package dev.rastro.print.batch;

import dev.rastro.print.PrintedDocument;
import dev.rastro.print.layout.Printable;
import dev.rastro.print.page.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP with the PDF and the XML of each document. The same documents give the same bytes. */
public final class PdfZip implements PrintTarget {
    private static final LocalDateTime NO_CLOCK = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final PdfWriter writer;
    private final Path path;
    private final NamePattern names;
    private final WholeFile whole;
    private final ZipOutputStream zip;
    private int documents;

    public PdfZip(PdfWriter writer, Path path, NamePattern names) throws IOException {
        this.writer = writer;
        this.path = path;
        this.names = names;
        this.whole = new WholeFile(path);
        this.zip = new ZipOutputStream(whole.stream());
    }

    @Override
    public long add(String source, Printable document, PrintedDocument printed) throws IOException {
        String name = names.name(source, document);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        printed.write(writer, pdf);
        entry(name + ".pdf", pdf.toByteArray());
        if (!document.withoutXml()) {
            entry(name + ".xml", document.xml());
        }
        documents++;
        return pdf.size();
    }

    private void entry(String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_CLOCK);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    @Override
    public List<Path> finish() throws IOException {
        if (documents == 0) {
            return List.of();
        }
        zip.finish();
        whole.commit();
        return List.of(path);
    }

    @Override
    public void close() throws IOException {
        whole.close();
    }
}
