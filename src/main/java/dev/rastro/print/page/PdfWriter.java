package dev.rastro.print.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes sheets as a PDF: the contents of pages byte by byte, the file around them by PDFBox. The same sheets give the
 * same bytes: no clock, no random id. Safe for use by several threads.
 */
public final class PdfWriter {
    private final Fonts fonts;

    public PdfWriter(Fonts fonts) {
        this.fonts = fonts;
    }

    /** A file for documents that are added one after the other; to be closed. */
    public PdfFile open() {
        return new PdfFile(fonts);
    }

    /**
     * Writes a document.
     *
     * @param title for the reader's window
     * @param seed what makes the document's id, for example the access key
     */
    public void write(List<Sheet> sheets, String title, String seed, FontChoice choice, OutputStream out)
            throws IOException {
        try (PdfFile file = open()) {
            file.add(title, sheets, choice);
            file.save(title, seed, false, out);
        }
    }
}
