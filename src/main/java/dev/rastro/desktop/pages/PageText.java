package dev.rastro.desktop.pages;

import dev.rastro.store.SearchText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * The text of a page and where each letter stands. Letters are kept in the order of drawing, so that the lines of a cell
 * follow each other, and without white space: a text is found however its lines were broken. Immutable.
 */
final class PageText {
    /** Of a page that is gone. */
    static final PageText NONE = new PageText("", List.of());

    private final String letters;
    private final List<Area> areas;

    private PageText(String letters, List<Area> areas) {
        this.letters = letters;
        this.areas = areas;
    }

    /** Reads page {@code index}, from 0. */
    static PageText of(PDDocument document, int index) throws IOException {
        Collector collector = new Collector(document.getPage(index));
        collector.setStartPage(index + 1);
        collector.setEndPage(index + 1);
        collector.getText(document);
        return new PageText(collector.letters.toString(), List.copyOf(collector.areas));
    }

    /** Letters as they are compared: without accents, case and white space. */
    static String folded(String text) {
        return SearchText.fold(text).replace(" ", "");
    }

    /** Where a folded text occurs: the rectangles of each occurrence. */
    List<List<Area>> find(String wanted) {
        List<List<Area>> found = new ArrayList<>();
        if (wanted.isEmpty()) {
            return found;
        }
        for (int at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + wanted.length())) {
            found.add(joined(areas.subList(at, at + wanted.length())));
        }
        return found;
    }

    private static List<Area> joined(List<Area> each) {
        List<Area> lines = new ArrayList<>();
        for (Area area : each) {
            if (!lines.isEmpty() && area.continues(lines.getLast())) {
                lines.set(lines.size() - 1, lines.getLast().joined(area));
            } else {
                lines.add(area);
            }
        }
        return List.copyOf(lines);
    }

    private static final class Collector extends PDFTextStripper {
        private static final double UP = 0.75;
        private static final double DOWN = 0.2;

        private final StringBuilder letters = new StringBuilder();
        private final List<Area> areas = new ArrayList<>();
        private final double pageHeight;

        Collector(PDPage page) {
            this.pageHeight = page.getCropBox().getHeight();
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            String folded = folded(text.getUnicode());
            Area area = area(text);
            for (int i = 0; i < folded.length(); i++) {
                letters.append(folded.charAt(i));
                areas.add(area);
            }
        }

        /** From the matrix of the text, which may be turned. */
        private Area area(TextPosition text) {
            Matrix matrix = text.getTextMatrix();
            double size = Math.hypot(matrix.getScaleX(), matrix.getShearY());
            double cos = size == 0 ? 1 : matrix.getScaleX() / size;
            double sin = size == 0 ? 0 : matrix.getShearY() / size;
            double along = text.getWidthDirAdj();
            double x = matrix.getTranslateX();
            double y = pageHeight - matrix.getTranslateY();
            Area start = corner(x, y, 0, size * UP, cos, sin);
            return start.joined(corner(x, y, 0, -size * DOWN, cos, sin))
                    .joined(corner(x, y, along, size * UP, cos, sin))
                    .joined(corner(x, y, along, -size * DOWN, cos, sin));
        }

        /** The point that lies {@code along} in the direction of the text and {@code up} from its line. */
        private static Area corner(double x, double y, double along, double up, double cos, double sin) {
            return new Area(x + along * cos - up * sin, y - along * sin - up * cos, 0, 0);
        }
    }
}
