package dev.rastro.print;

import java.io.IOException;
import java.io.OutputStream;

/** Prints a {@link Report}, A4 portrait, language pt-BR, pages numbered n/N. Safe for use by several threads. */
public final class ReportRenderer {
    private final TextFit fit;
    private final PdfWriter writer;

    public ReportRenderer() {
        Typeface typeface = new Typeface();
        this.fit = new TextFit(typeface);
        this.writer = new PdfWriter(typeface);
    }

    /** Writes the PDF. The same report gives the same bytes. */
    public void render(Report report, OutputStream out) throws IOException {
        writer.write(new ReportFlow(fit, report).sheets(), report.title(), report.seed(), out);
    }
}
