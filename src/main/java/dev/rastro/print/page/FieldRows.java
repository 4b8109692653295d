package dev.rastro.print.page;

import dev.rastro.print.page.Pen.Cell;
import java.util.ArrayList;
import java.util.List;

/**
 * Labelled cells, each as wide as what it says, side by side while they fit; every row is stretched to the whole width.
 * For blocks of which a document has now these fields, now those.
 */
public final class FieldRows {
    private static final float PADDING = 8f;
    private static final float LEAST = 44f;
    private static final float ROUNDING = 0.1f;

    private final Pen pen;
    private final String title;
    private final List<Cell> cells = new ArrayList<>();

    /** Under a title, or without one where it is empty. */
    public FieldRows(Pen pen, String title) {
        this.pen = pen;
        this.title = title;
    }

    /** Adds a field, unless its value is empty. */
    public FieldRows add(String label, String value) {
        return value.isBlank() ? this : always(label, value);
    }

    /** Adds a field, empty or not. */
    public FieldRows always(String label, String value) {
        float wanted = PADDING
                + Math.max(
                        pen.fit().typeface().width(label, Pen.LABEL),
                        pen.fit().typeface().width(pen.fit().typeface().drawable(value), Pen.VALUE));
        cells.add(Cell.text(Math.clamp(wanted, LEAST, pen.frame().width()), label, value));
        return this;
    }

    public boolean isEmpty() {
        return cells.isEmpty();
    }

    /** The rows of all fields added until now. */
    public Rows rows() {
        Rows rows = new Rows(pen, title);
        List<Cell> row = new ArrayList<>();
        float used = 0;
        for (Cell cell : cells) {
            if (used + cell.width() > pen.frame().width() + ROUNDING) {
                rows.row(stretched(row, used));
                row = new ArrayList<>();
                used = 0;
            }
            row.add(cell);
            used += cell.width();
        }
        return row.isEmpty() ? rows : rows.row(stretched(row, used));
    }

    private List<Cell> stretched(List<Cell> row, float used) {
        float factor = pen.frame().width() / used;
        return row.stream()
                .map(cell -> new Cell(cell.width() * factor, cell.label(), cell.value(), cell.align()))
                .toList();
    }
}
