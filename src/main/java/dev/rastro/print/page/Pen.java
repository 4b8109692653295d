package dev.rastro.print.page;

import java.util.ArrayList;
import java.util.List;

/** Puts labelled cells and lines of text on a sheet. Numbers shrink and never wrap; words wrap and never shrink away. */
public final class Pen {
    /** The manual asks for labels of 6 points at least. */
    public static final float LABEL = 6f;

    /** The grey of heads and titles, 5 % of black. */
    public static final int SHADE = 0xF2F2F2;

    public static final float VALUE = 8.2f;
    private static final float PADDING = 2.2f;
    private static final float SMALLEST_LINE = 6f;
    private static final float LEADING = 0.6f;
    private static final float BASELINE = 3.4f;

    private final TextFit fit;
    private final Frame frame;

    public Pen(TextFit fit, Frame frame) {
        this.fit = fit;
        this.frame = frame;
    }

    /** The geometry of the sheets it draws on. */
    public Frame frame() {
        return frame;
    }

    public TextFit fit() {
        return fit;
    }

    /** Where text stands in its cell. */
    public enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /** A cell of a row: its share of the width, its label and its value. */
    public record Cell(float width, String label, String value, Align align) {
        public static Cell text(float width, String label, String value) {
            return new Cell(width, label, value, Align.LEFT);
        }

        public static Cell number(float width, String label, String value) {
            return new Cell(width, label, value, Align.RIGHT);
        }

        public static Cell centered(float width, String label, String value) {
            return new Cell(width, label, value, Align.CENTER);
        }
    }

    /**
     * Draws cells side by side; widths are in points. The row is as high as its longest text needs, {@link Frame#ROW} at
     * least. Returns where it ends.
     */
    public float row(Sheet sheet, float x, float y, List<Cell> cells) {
        return row(sheet, x, y, measured(cells));
    }

    /** Cells whose texts are broken into lines. */
    public static final class Row {
        private final List<Cell> cells;
        private final List<Fitted> contents;
        private final float height;

        private Row(List<Cell> cells, List<Fitted> contents, float height) {
            this.cells = cells;
            this.contents = contents;
            this.height = height;
        }

        /** What the row takes of a sheet. */
        public float height() {
            return height;
        }
    }

    /** Measures cells that will be drawn side by side. */
    public Row measured(List<Cell> cells) {
        List<Fitted> contents = new ArrayList<>(cells.size());
        int most = 1;
        for (Cell cell : cells) {
            Fitted fitted = fitted(cell);
            contents.add(fitted);
            most = Math.max(most, fitted.lines().size());
        }
        float height = most < 2 ? Frame.ROW : LABEL + 3 + most * (SMALLEST_LINE + LEADING) + 1.6f;
        return new Row(cells, contents, height);
    }

    /** Draws a measured row and returns where it ends. */
    public float row(Sheet sheet, float x, float y, Row row) {
        float at = x;
        for (int i = 0; i < row.cells.size(); i++) {
            Cell cell = row.cells.get(i);
            float width = cell.width();
            sheet.box(at, y, width, row.height);
            text(sheet, at + PADDING, y + LABEL + 1, width - 2 * PADDING, LABEL, false, cell.label(), Align.LEFT);
            value(sheet, at + PADDING, y, cell, row.contents.get(i));
            at += width;
        }
        return y + row.height;
    }

    private record Fitted(List<String> lines, float size) {}

    /** A number shrinks to one line; words go on in further lines rather than become unreadable. */
    private Fitted fitted(Cell cell) {
        float width = cell.width() - 2 * PADDING;
        String value = fit.typeface().drawable(cell.value()).strip();
        float size = fit.shrink(value, width, VALUE);
        return size >= SMALLEST_LINE || cell.align() == Align.RIGHT
                ? new Fitted(List.of(value), size)
                : new Fitted(fit.wrap(value, width, SMALLEST_LINE), SMALLEST_LINE);
    }

    private void value(Sheet sheet, float x, float y, Cell cell, Fitted value) {
        float width = cell.width() - 2 * PADDING;
        boolean single = value.lines().size() == 1;
        float baseline = single ? y + Frame.ROW - BASELINE : y + LABEL + 1.6f + value.size();
        for (String line : value.lines()) {
            text(sheet, x, baseline, width, value.size(), false, line, cell.align());
            baseline += value.size() + LEADING;
        }
    }

    /** One line of text within a width; it is shrunk where it does not fit. */
    public void text(
            Sheet sheet, float x, float baseline, float width, float size, boolean bold, String text, Align align) {
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
    public void title(Sheet sheet, float x, float y, String text) {
        sheet.add(new Ink.Text(x, y + 5.6f, 5.6f, true, text));
    }
}
