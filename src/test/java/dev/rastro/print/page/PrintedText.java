package dev.rastro.print.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What stands where in a finished PDF, read back by a text extractor that knows nothing of the layout. */
public final class PrintedText {
    private static final float CAPITALS = 0.70f;
    private static final float SLACK = 0.4f;

    private PrintedText() {}

    /** Text drawn in one go, in points from the top left corner; {@code level} is false for words across the sheet. */
    public record Run(String text, float left, float right, float baseline, float size, boolean level) {
        /** Whether the capitals of two runs cover each other. */
        public boolean overlaps(Run other) {
            float above = Math.max(baseline - CAPITALS * size, other.baseline - CAPITALS * other.size);
            float below = Math.min(baseline, other.baseline);
            return Math.min(right, other.right) - Math.max(left, other.left) > SLACK && below - above > SLACK;
        }
    }

    /** The runs of each page. */
    public static List<List<Run>> pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<List<Run>> pages = new ArrayList<>();
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                Collector collector = new Collector();
                collector.setStartPage(number);
                collector.setEndPage(number);
                collector.getText(document);
                pages.add(List.copyOf(collector.runs));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All the text of a page in the order of drawing, without white space: lines may have been broken anywhere. */
    public static String solid(List<Run> page) {
        return solid(page.stream().map(Run::text).collect(Collectors.joining()));
    }

    public static String solid(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }

    private static final class Collector extends PDFTextStripper {
        private final List<Run> runs = new ArrayList<>();
        private final List<TextPosition> glyphs = new ArrayList<>();

        @Override
        protected void showText(byte[] string) throws IOException {
            glyphs.clear();
            super.showText(string);
            if (!glyphs.isEmpty()) {
                TextPosition first = glyphs.getFirst();
                TextPosition last = glyphs.getLast();
                String text = glyphs.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
                runs.add(new Run(
                        text,
                        first.getX(),
                        last.getX() + last.getWidth(),
                        first.getY(),
                        first.getFontSize(),
                        first.getTextMatrix().getShearX() == 0));
            }
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            glyphs.add(text);
        }
    }
}
