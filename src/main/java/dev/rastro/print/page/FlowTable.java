package dev.rastro.print.page;

import dev.rastro.print.page.Pen.Align;
import java.util.ArrayList;
import java.util.List;

/**
 * A table whose rows go on over sheets, with its head on each. Words wrap inside of their column; numbers shrink. A row
 * moves whole to the next sheet unless no sheet holds it.
 */
public final class FlowTable implements Block {
    /** Size of the rows' text. */
    public static final float SIZE = 6.8f;

    private static final float HEAD_SIZE = 5.6f;
    private static final float HEAD = 10f;
    private static final float LINE = 7.8f;
    private static final float GAP = 2.6f;
    private static final float INSET = 2f;
    private static final float BASELINE = 0.4f;
    private static final float ROUNDING = 0.1f;

    /**
     * A column.
     *
     * @param share its part of the width, beside those of the others
     */
    public record Column(String head, float share, Align align) {
        public static Column text(String head, float share) {
            return new Column(head, share, Align.LEFT);
        }

        public static Column number(String head, float share) {
            return new Column(head, share, Align.RIGHT);
        }

        public static Column centered(String head, float share) {
            return new Column(head, share, Align.CENTER);
        }
    }

    /** A row, each cell broken into its lines. */
    private record Line(List<List<String>> cells) {
        int lines() {
            return Math.max(1, cells.stream().mapToInt(List::size).max().orElse(1));
        }

        float height() {
            return lines() * LINE + GAP;
        }

        /** The lines from {@code from} up to {@code to} of every cell. */
        Line part(int from, int to) {
            return new Line(cells.stream()
                    .map(cell -> cell.subList(Math.min(from, cell.size()), Math.min(to, cell.size())))
                    .toList());
        }
    }

    private final Pen pen;
    private final String title;
    private final List<Column> columns;
    private final float[] widths;
    private final List<Line> rows = new ArrayList<>();
    private int next;
    private boolean begun;

    /** Under a title, or without one where it is empty; as wide as the sheet's content. */
    public FlowTable(Pen pen, String title, List<Column> columns) {
        this.pen = pen;
        this.title = title;
        this.columns = List.copyOf(columns);
        float[] shares = new float[columns.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = columns.get(i).share();
        }
        this.widths = pen.frame().shares(shares);
    }

    /** Adds a row with a text for each column. */
    public FlowTable row(List<String> texts) {
        List<List<String>> cells = new ArrayList<>(widths.length);
        for (int i = 0; i < widths.length; i++) {
            String text = pen.fit().typeface().drawable(texts.get(i)).strip();
            float width = widths[i] - 2 * INSET;
            // A number is one line, whatever its length; drawing shrinks it.
            cells.add(
                    columns.get(i).align() == Align.RIGHT
                            ? List.of(text)
                            : pen.fit().wrap(texts.get(i), width, SIZE));
        }
        rows.add(new Line(cells));
        return this;
    }

    public FlowTable row(String... texts) {
        return row(List.of(texts));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    private float top() {
        return (title.isEmpty() ? 0 : Frame.TITLE) + HEAD;
    }

    @Override
    public float least() {
        return finished() ? 0 : top() + rows.get(next).height();
    }

    @Override
    public float height() {
        float height = top();
        for (Line row : rows.subList(next, rows.size())) {
            height += row.height();
        }
        return height;
    }

    @Override
    public float draw(Sheet sheet, float y, float bottom) {
        float at = y;
        if (!title.isEmpty()) {
            pen.title(sheet, pen.frame().left(), at, begun ? title + " (CONTINUAÇÃO)" : title);
            at += Frame.TITLE;
        }
        begun = true;
        float box = at;
        head(sheet, at);
        at += HEAD;
        float first = at;
        while (!finished()) {
            Line row = rows.get(next);
            if (at + row.height() > bottom + ROUNDING) {
                int fitting = (int) ((bottom - at - GAP + ROUNDING) / LINE);
                if (at > first || fitting < 1) {
                    break;
                }
                rows.set(next, row.part(0, fitting));
                rows.add(next + 1, row.part(fitting, row.lines()));
                row = rows.get(next);
            }
            draw(sheet, at, row);
            at += row.height();
            next++;
            if (!finished()) {
                sheet.add(new Ink.Line(pen.frame().left(), at, pen.frame().right(), at, 0.25f, true));
            }
        }
        outline(sheet, box, at);
        return at;
    }

    private void head(Sheet sheet, float y) {
        sheet.add(new Ink.Fill(pen.frame().left(), y, pen.frame().width(), HEAD, Pen.SHADE));
        float x = pen.frame().left();
        for (int i = 0; i < widths.length; i++) {
            pen.text(
                    sheet,
                    x + INSET,
                    y + 7f,
                    widths[i] - 2 * INSET,
                    HEAD_SIZE,
                    false,
                    columns.get(i).head(),
                    columns.get(i).align());
            x += widths[i];
        }
        sheet.line(pen.frame().left(), y + HEAD, pen.frame().right(), y + HEAD);
    }

    private void draw(Sheet sheet, float y, Line row) {
        float x = pen.frame().left();
        for (int i = 0; i < widths.length; i++) {
            float at = y + LINE - BASELINE;
            Align align = columns.get(i).align();
            for (String line : row.cells().get(i)) {
                pen.text(sheet, x + INSET, at, widths[i] - 2 * INSET, SIZE, false, line, align);
                at += LINE;
            }
            x += widths[i];
        }
    }

    private void outline(Sheet sheet, float top, float bottom) {
        sheet.box(pen.frame().left(), top, pen.frame().width(), bottom - top);
        float x = pen.frame().left();
        for (int i = 0; i < widths.length - 1; i++) {
            x += widths[i];
            sheet.line(x, top, x, bottom);
        }
    }

    @Override
    public boolean finished() {
        return next == rows.size();
    }
}
