package dev.rastro.print;

import dev.rastro.print.layout.PrintSituation;
import dev.rastro.print.page.FontChoice;
import dev.rastro.print.page.PdfWriter;
import dev.rastro.print.page.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A document laid out.
 *
 * @param title its auxiliary document and key, "DANFE 3526..."
 */
public record PrintedDocument(String title, List<Sheet> sheets, FontChoice font, PrintSituation situation) {
    public PrintedDocument {
        sheets = List.copyOf(sheets);
    }

    /** Writes it as a PDF of its own. */
    public void write(PdfWriter writer, OutputStream out) throws IOException {
        writer.write(sheets, title, title + situation, font, out);
    }
}
