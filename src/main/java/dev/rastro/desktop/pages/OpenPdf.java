package dev.rastro.desktop.pages;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A PDF in memory whose pages are drawn and read when they are asked for. Safe for use by several threads, one of which
 * works at a time; after {@link #close} nothing more is drawn.
 */
final class OpenPdf implements AutoCloseable {
    private static final double MOST_PIXELS = 24_000_000;

    private final PDDocument document;
    private final PDFRenderer renderer;
    private final List<Area> pages = new ArrayList<>();
    private final Map<Integer, PageText> texts = new HashMap<>();
    private boolean closed;

    private OpenPdf(PDDocument document) {
        this.document = document;
        this.renderer = new PDFRenderer(document);
        for (PDPage page : document.getPages()) {
            PDRectangle box = page.getCropBox();
            pages.add(new Area(0, 0, box.getWidth(), box.getHeight()));
        }
    }

    static OpenPdf of(byte[] pdf) throws IOException {
        return new OpenPdf(Loader.loadPDF(pdf));
    }

    int count() {
        return pages.size();
    }

    /** Size of a page in points. */
    Area page(int index) {
        return pages.get(index);
    }

    /** A page with {@code scale} pixels for each point, or fewer where that would be too many pixels altogether. */
    synchronized BufferedImage draw(int index, double scale) throws IOException {
        Area page = pages.get(index);
        double most = Math.sqrt(MOST_PIXELS / (page.width() * page.height()));
        return closed
                ? new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
                : renderer.renderImage(index, (float) Math.min(scale, most), ImageType.RGB);
    }

    /** The text of a page, read once. */
    synchronized PageText text(int index) throws IOException {
        PageText known = texts.get(index);
        if (known == null && !closed) {
            known = PageText.of(document, index);
            texts.put(index, known);
        }
        return known == null ? PageText.NONE : known;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        document.close();
    }
}
