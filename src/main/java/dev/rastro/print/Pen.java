package dev.rastro.print;

import java.util.List;

/** Puts labelled cells and lines of text on a sheet. Numbers shrink and never wrap; words wrap and never shrink away. */
final class Pen {
    static final float LABEL = 5.2f;
    static final float VALUE = 8.2f;
    private static final float PADDING = 2.2f;
    private static final float SMALLEST_LINE = 5.6f;
    private static final float BASELINE = 3.6f;

    private final TextFit fit;

    Pen(TextFit fit) {
        this.fit = fit;
    }

    TextFit fit() {
        return fit;
    }

    /** Where text stands in its cell. */
    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /** A cell of a row: its share of the width, its label and its value. */
    record Cell(float width, String label, String value, Align align) {
        static Cell text(float width, String label, String value) {
            return new Cell(width, label, value, Align.LEFT);
        }

        static Cell number(float width, String label, String value) {
            return new Cell(width, label, value, Align.RIGHT);
        }

        static Cell centered(float width, String label, String value) {
            return new Cell(width, label, value, Align.CENTER);
        }
    }

    /** Draws cells side by side from {@code x}; widths are in points. */
    void row(Sheet sheet, float x, float y, float height, List<Cell> cells) {
        float at = x;
        for (Cell cell : cells) {
            cell(sheet, at, y, cell.width(), height, cell);
            at += cell.width();
        }
    }

    private void cell(Sheet sheet, float x, float y, float width, float height, Cell cell) {
        sheet.box(x, y, width, height);
        float inner = width - 2 * PADDING;
        String label = fit.typeface().drawable(cell.label());
        float labelSize = fit.shrink(label, inner, LABEL);
        sheet.add(new Ink.Text(x + PADDING, y + LABEL + 1.2f, labelSize, false, label));
        String value = fit.typeface().drawable(cell.value()).strip();
        if (value.isEmpty()) {
            return;
        }
        float size = fit.shrink(value, inner, VALUE);
        if (size >= SMALLEST_LINE || cell.align() == Align.RIGHT) {
            text(sheet, x + PADDING, y + height - BASELINE, inner, size, false, value, cell.align());
        } else {
            twoLines(sheet, x + PADDING, y + height - BASELINE, inner, value);
        }
    }

    /** Long words in a narrow cell: two lines, as large as they can be. */
    private void twoLines(Sheet sheet, float x, float baseline, float width, String value) {
        float size = SMALLEST_LINE;
        List<String> lines = fit.wrap(value, width, size);
        while (lines.size() > 2) {
            size *= 0.93f;
            lines = fit.wrap(value, width, size);
        }
        for (int i = 0; i < lines.size(); i++) {
            float up = (lines.size() - 1 - i) * (size + 0.4f);
            text(sheet, x, baseline + 1.4f - up, width, size, false, lines.get(i), Align.LEFT);
        }
    }

    /** One line of text within a width; it is shrunk where it does not fit. */
    void text(Sheet sheet, float x, float baseline, float width, float size, boolean bold, String text, Align align) {
        String drawable = fit.typeface().drawable(text);
        if (drawable.isBlank()) {
            return;
        }
        float fitting = fit.shrink(drawable, width, size);
        float free = width - fit.typeface().width(drawable, fitting);
        float shift = switch (align) {
            case LEFT -> 0;
            case CENTER -> free / 2;
            case RIGHT -> free;
        };
        sheet.add(new Ink.Text(x + shift, baseline, fitting, bold, drawable));
    }

    /** The title over a block, in small bold capitals. */
    void title(Sheet sheet, float x, float y, String text) {
        sheet.add(new Ink.Text(x, y + 5.6f, 5.6f, true, text));
    }
}
