package dev.rastro.print.nfse;

import dev.rastro.print.page.Ink;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Pen.Align;
import dev.rastro.print.page.Sheet;
import java.util.List;

/** Draws rows of labelled values on the four columns of the model, which has no lines between them. */
final class Grid {
    static final int COLUMNS = 4;
    /** Labels of fields, and of those that identify the NFS-e (2.4.2). */
    static final float LABEL = 6f;

    static final float TITLE = 7f;
    private static final float VALUE = 7f;
    private static final float SMALLEST = 6f;
    private static final float HEIGHT = 19f;
    private static final float UNLABELLED = 11f;
    private static final float LINE = 7.6f;
    private static final float INSET = 2.8f;

    private final Pen pen;
    private final float labelSize;

    Grid(Pen pen, float labelSize) {
        this.pen = pen;
        this.labelSize = labelSize;
    }

    float column() {
        return pen.frame().width() / COLUMNS;
    }

    private static boolean labelled(List<Field> row) {
        return row.stream().anyMatch(field -> !field.label().isEmpty());
    }

    /** The height that a row takes. */
    float height(List<Field> row) {
        int most = 1;
        for (Field field : row) {
            most = Math.max(most, lines(field).size());
        }
        return (labelled(row) ? HEIGHT : UNLABELLED) + (most - 1) * LINE;
    }

    /** One line that shrinks a little, else several. */
    private List<String> lines(Field field) {
        String value = pen.fit().typeface().drawable(field.value()).strip();
        float width = field.columns() * column() - 2 * INSET;
        return pen.fit().shrink(value, width, VALUE) >= SMALLEST
                ? List.of(value)
                : pen.fit().wrap(field.value(), width, SMALLEST);
    }

    /** Draws a row from {@code x} on, and returns where it ends. */
    float draw(Sheet sheet, float x, float y, List<Field> row) {
        float height = height(row);
        float first = labelled(row) ? y + HEIGHT - 3.4f : y + UNLABELLED - 3.4f;
        float at = x;
        for (Field field : row) {
            float width = field.columns() * column();
            if (field.shaded()) {
                sheet.add(new Ink.Fill(at, y, width, height, Pen.SHADE));
            }
            float inner = width - 2 * INSET;
            pen.text(sheet, at + INSET, y + labelSize + 0.8f, inner, labelSize, true, field.label(), Align.LEFT);
            List<String> lines = lines(field);
            float baseline = first;
            for (String line : lines) {
                float size = lines.size() == 1 ? VALUE : SMALLEST;
                pen.text(sheet, at + INSET, baseline, inner, size, false, line, Align.LEFT);
                baseline += LINE;
            }
            at += width;
        }
        return y + height;
    }

    /** The title of a block in the first column, on grey. */
    void title(Sheet sheet, float y, float height, String title) {
        float width = column();
        sheet.add(new Ink.Fill(pen.frame().left(), y, width, height, Pen.SHADE));
        List<String> lines = pen.fit().wrap(title, width - 2 * INSET, TITLE);
        float baseline = y + TITLE + 1;
        for (String line : lines) {
            pen.text(sheet, pen.frame().left() + INSET, baseline, width - 2 * INSET, TITLE, true, line, Align.LEFT);
            baseline += LINE;
        }
    }
}
