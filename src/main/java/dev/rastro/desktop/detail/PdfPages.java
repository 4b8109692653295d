package dev.rastro.desktop.detail;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a PDF as pictures, one at a time. Opened for each page, so that nothing stays open behind the screen. */
final class PdfPages {
    private static final float POINTS_PER_INCH = 72;

    /** A page. */
    record Page(BufferedImage image, int index, int count) {}

    private PdfPages() {}

    /** Page {@code index} (from 0, put into range) as wide as {@code pixels}. */
    static Page render(byte[] pdf, int index, int pixels) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int count = document.getNumberOfPages();
            int page = Math.clamp(index, 0, count - 1);
            float width = document.getPage(page).getCropBox().getWidth();
            BufferedImage image =
                    new PDFRenderer(document).renderImageWithDPI(page, pixels / width * POINTS_PER_INCH, ImageType.RGB);
            return new Page(image, page, count);
        }
    }
}
