package dev.rastro.print.report;

import dev.rastro.print.page.FontChoice;
import dev.rastro.print.page.Fonts;
import dev.rastro.print.page.PdfWriter;
import dev.rastro.print.page.TextFit;
import java.io.IOException;
import java.io.OutputStream;

/** Prints a {@link Report}, A4 portrait, language pt-BR, pages numbered n/N. Safe for use by several threads. */
public final class ReportRenderer {
    private final TextFit fit;
    private final PdfWriter writer;

    public ReportRenderer() {
        Fonts fonts = new Fonts();
        this.fit = new TextFit(fonts.typeface(FontChoice.EMBEDDED));
        this.writer = new PdfWriter(fonts);
    }

    /** Writes the PDF. The same report gives the same bytes. */
    public void render(Report report, OutputStream out) throws IOException {
        writer.write(new ReportFlow(fit, report).sheets(), report.title(), report.seed(), FontChoice.EMBEDDED, out);
    }
}
