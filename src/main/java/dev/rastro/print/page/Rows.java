package dev.rastro.print.page;

import dev.rastro.print.page.Pen.Cell;
import java.util.ArrayList;
import java.util.List;

/** Rows of labelled cells under a title, which stands again where they go on. A row is never split. */
public final class Rows implements Block {
    private final Pen pen;
    private final String title;
    private final List<Pen.Row> rows = new ArrayList<>();
    private int next;

    /** Under a title, or without one where it is empty. */
    public Rows(Pen pen, String title) {
        this.pen = pen;
        this.title = title;
    }

    /** Adds a row; widths are in points. */
    public Rows row(List<Cell> cells) {
        rows.add(pen.measured(cells));
        return this;
    }

    public Rows row(Cell... cells) {
        return row(List.of(cells));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    private float head() {
        return title.isEmpty() ? 0 : Frame.TITLE;
    }

    @Override
    public float least() {
        return finished() ? 0 : head() + rows.get(next).height();
    }

    @Override
    public float height() {
        float height = head();
        for (Pen.Row row : rows.subList(next, rows.size())) {
            height += row.height();
        }
        return height;
    }

    @Override
    public float draw(Sheet sheet, float y, float bottom) {
        float at = y;
        if (!title.isEmpty()) {
            pen.title(sheet, pen.frame().left(), y, next == 0 ? title : title + " (CONTINUAÇÃO)");
            at += Frame.TITLE;
        }
        int first = next;
        while (!finished() && (next == first || at + rows.get(next).height() <= bottom + 0.1f)) {
            at = pen.row(sheet, pen.frame().left(), at, rows.get(next));
            next++;
        }
        return at;
    }

    @Override
    public boolean finished() {
        return next == rows.size();
    }
}
