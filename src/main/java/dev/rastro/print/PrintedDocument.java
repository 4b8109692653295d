package dev.rastro.print;

import dev.rastro.print.layout.PrintSituation;
import dev.rastro.print.page.Attachment;
import dev.rastro.print.page.FontChoice;
import dev.rastro.print.page.PdfFile;
import dev.rastro.print.page.PdfWriter;
import dev.rastro.print.page.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document laid out.
 *
 * @param title its auxiliary document and key, "DANFE 3526..."
 * @param archive whether it is to be written as PDF/A-3b
 * @param attachment its XML, to be carried in the file
 */
public record PrintedDocument(
        String title,
        List<Sheet> sheets,
        FontChoice font,
        PrintSituation situation,
        boolean archive,
        @Nullable Attachment attachment) {
    public PrintedDocument {
        sheets = List.copyOf(sheets);
    }

    /** Writes it as a PDF of its own, tagged for screen readers. */
    public void write(PdfWriter writer, OutputStream out) throws IOException {
        try (PdfFile file = writer.open()) {
            file.tagged();
            addTo(file);
            file.save(title, title + situation, false, out);
        }
    }

    /** Adds it to a file of several documents. */
    public void addTo(PdfFile file) throws IOException {
        file.add(title, sheets, font);
        if (archive) {
            file.archive();
        }
        if (attachment != null) {
            file.attach(attachment);
        }
    }
}
