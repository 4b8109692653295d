package dev.rastro.bench;

import dev.rastro.print.page.Ink;
import dev.rastro.print.page.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** The texts of sheets, to be drawn as PDFBox's own documentation shows it, with a font made before. Not thread-safe. */
final class BarePdf {
    private final List<List<Ink.Text>> pages;
    private final PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    BarePdf(List<Sheet> sheets) {
        pages = sheets.stream()
                .map(sheet -> sheet.inks().stream()
                        .filter(Ink.Text.class::isInstance)
                        .map(Ink.Text.class::cast)
                        .toList())
                .toList();
    }

    void draw() throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (List<Ink.Text> texts : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    for (Ink.Text text : texts) {
                        content.beginText();
                        content.setFont(font, text.size());
                        content.newLineAtOffset(text.x(), PDRectangle.A4.getHeight() - text.y());
                        content.showText(text.text());
                        content.endText();
                    }
                }
            }
            document.save(new ByteArrayOutputStream());
        }
    }
}
