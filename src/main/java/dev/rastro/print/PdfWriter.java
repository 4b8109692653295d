package dev.rastro.print;

import com.google.common.hash.Hashing;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Draws sheets into a PDF. The same sheets give the same bytes: no clock, no random id. */
final class PdfWriter {
    private static final Color PALE = new Color(222, 222, 222);
    private static final float BOLD = 0.028f;

    private final Typeface typeface;

    PdfWriter(Typeface typeface) {
        this.typeface = typeface;
    }

    /**
     * Writes a document.
     *
     * @param title for the reader's window
     * @param seed what makes the document's id, for example the access key
     */
    void write(List<Sheet> sheets, String title, String seed, OutputStream out) throws IOException {
        TrueTypeFont source = typeface.borrow();
        try (PDDocument document = new PDDocument()) {
            PDType0Font font = PDType0Font.load(document, source, true);
            for (Sheet sheet : sheets) {
                PDPage page = new PDPage(new PDRectangle(Frame.PAGE_WIDTH, Frame.PAGE_HEIGHT));
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    draw(sheet, content, font);
                }
            }
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setProducer("Rastro");
            document.getDocumentCatalog().setLanguage("pt-BR");
            document.setDocumentId(Long.parseUnsignedLong(
                    Hashing.farmHashFingerprint64()
                            .hashString(seed, StandardCharsets.UTF_8)
                            .toString(),
                    16));
            document.save(out, CompressParameters.DEFAULT_COMPRESSION);
        } finally {
            typeface.giveBack(source);
        }
    }

    private void draw(Sheet sheet, PDPageContentStream content, PDType0Font font) throws IOException {
        // Pale words first, so that everything else stands over them.
        for (Ink ink : sheet.inks()) {
            if (ink instanceof Ink.Watermark watermark) {
                watermark(content, font, watermark);
            }
        }
        for (Ink ink : sheet.inks()) {
            switch (ink) {
                case Ink.Text text -> text(content, font, text);
                case Ink.Line line -> line(content, line);
                case Ink.Box box -> box(content, box);
                case Ink.Bars bars -> bars(content, bars);
                case Ink.Watermark done -> {}
            }
        }
    }

    private static void text(PDPageContentStream content, PDType0Font font, Ink.Text text) throws IOException {
        content.beginText();
        if (text.bold()) {
            content.setRenderingMode(RenderingMode.FILL_STROKE);
            content.setLineWidth(text.size() * BOLD);
        } else {
            content.setRenderingMode(RenderingMode.FILL);
        }
        content.setFont(font, text.size());
        content.newLineAtOffset(text.x(), Frame.PAGE_HEIGHT - text.y());
        content.showText(text.text());
        content.endText();
    }

    private static void line(PDPageContentStream content, Ink.Line line) throws IOException {
        content.setLineWidth(line.width());
        if (line.dashed()) {
            content.setLineDashPattern(new float[] {2, 2}, 0);
        }
        content.moveTo(line.x1(), Frame.PAGE_HEIGHT - line.y1());
        content.lineTo(line.x2(), Frame.PAGE_HEIGHT - line.y2());
        content.stroke();
        if (line.dashed()) {
            content.setLineDashPattern(new float[] {}, 0);
        }
    }

    private static void box(PDPageContentStream content, Ink.Box box) throws IOException {
        content.setLineWidth(box.lineWidth());
        content.addRect(box.x(), Frame.PAGE_HEIGHT - box.y() - box.height(), box.width(), box.height());
        content.stroke();
    }

    private static void bars(PDPageContentStream content, Ink.Bars bars) throws IOException {
        float x = bars.x();
        for (int i = 0; i < bars.widths().length; i++) {
            float width = bars.widths()[i] * bars.module();
            if (i % 2 == 0) {
                content.addRect(x, Frame.PAGE_HEIGHT - bars.y() - bars.height(), width, bars.height());
            }
            x += width;
        }
        content.fill();
    }

    private void watermark(PDPageContentStream content, PDType0Font font, Ink.Watermark watermark) throws IOException {
        String words = typeface.drawable(watermark.text());
        float width = typeface.width(words, watermark.size());
        float middle = Frame.PAGE_HEIGHT * 0.42f;
        content.saveGraphicsState();
        content.setNonStrokingColor(PALE);
        content.beginText();
        content.setFont(font, watermark.size());
        double angle = Math.toRadians(45);
        content.setTextMatrix(
                Matrix.getRotateInstance(angle, (float) (Frame.PAGE_WIDTH / 2 - Math.cos(angle) * width / 2), (float)
                        (middle - Math.sin(angle) * width / 2)));
        content.showText(words);
        content.endText();
        content.restoreGraphicsState();
    }
}
