package dev.rastro.print;

import dev.rastro.dfe.xml.nfe.NfeDocument;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Prints the DANFE of an NF-e, A4 portrait (Manual de Orientação do Contribuinte, Anexo II). Nothing is printed that is
 * not in the XML, but for what {@link PrintSituation} says. Safe for use by several threads.
 */
public final class DanfeRenderer {
    private final Pen pen;
    private final PdfWriter writer;

    public DanfeRenderer() {
        Typeface typeface = new Typeface();
        this.pen = new Pen(new TextFit(typeface));
        this.writer = new PdfWriter(typeface);
    }

    /** Writes the PDF. The same note and situation give the same bytes. */
    public void render(NfeDocument note, PrintSituation situation, OutputStream out) throws IOException {
        writer.write(
                new DanfeLayout(pen, note, situation).sheets(), "DANFE " + note.key(), note.key() + situation, out);
    }
}
