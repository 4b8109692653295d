package dev.rastro.print.nfe;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.page.ColumnWidths;
import dev.rastro.print.page.Ink;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Pen.Align;
import dev.rastro.print.page.Sheet;
import dev.rastro.print.page.Typeface;
import java.util.ArrayList;
import java.util.List;

/** The table of products and services. Hands out its rows sheet by sheet; a row is split only where no sheet holds it. */
final class ItemTable {
    static final float HEAD = 16f;
    private static final float SIZE = 6.4f;
    private static final float LINE = 7.3f;
    private static final float GAP = 2.4f;
    private static final float INSET = 1.8f;
    /** Sums of heights differ a little with the order they are added in. */
    private static final float ROUNDING = 0.1f;

    /** Lines of a long row that are worth beginning it. */
    private static final int LEAST_PART = 4;

    private static final int DESCRIPTION = 1;
    private static final int FIRST_VALUE = 2;
    private static final float LEAST_DESCRIPTION = 100;
    /** The manual asks for headings of 5 points at least. */
    private static final float LEAST_HEAD = 5f;

    private record Column(String top, String bottom, float width, Align align) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("CÓDIGO", "PRODUTO", 50, Align.LEFT),
            new Column("DESCRIÇÃO DO PRODUTO / SERVIÇO", "", 0, Align.LEFT),
            new Column("NCM/SH", "", 33, Align.CENTER),
            new Column("O/CST", "O/CSOSN", 24, Align.CENTER),
            new Column("CFOP", "", 20, Align.CENTER),
            new Column("UN", "", 21, Align.CENTER),
            new Column("QUANT.", "", 42, Align.RIGHT),
            new Column("VALOR", "UNIT.", 42, Align.RIGHT),
            new Column("VALOR", "TOTAL", 43, Align.RIGHT),
            new Column("B. CÁLC.", "ICMS", 41, Align.RIGHT),
            new Column("VALOR", "ICMS", 37, Align.RIGHT),
            new Column("VALOR", "IPI", 33, Align.RIGHT),
            new Column("ALÍQ.", "ICMS", 24, Align.RIGHT),
            new Column("ALÍQ.", "IPI", 24, Align.RIGHT));

    private final Pen pen;
    private final List<XmlNode> items;
    private final boolean taxReform;
    private final float[] widths;
    private final List<ItemRow> rows = new ArrayList<>();
    private int next;
    private boolean begun;

    ItemTable(Pen pen, List<XmlNode> items, boolean taxReform) {
        this.pen = pen;
        this.items = items;
        this.taxReform = taxReform;
        this.widths = widths(pen, items);
        items.forEach(item -> rows.add(row(item)));
    }

    private ItemRow row(XmlNode item) {
        return ItemRow.of(item, taxReform, pen.fit(), widths[0] - 2 * INSET, widths[1] - 2 * INSET, SIZE);
    }

    /** The rows not drawn yet, in a table for sheets of another width; this one where that is the same. */
    ItemTable continuedOn(Pen other) {
        if (other == pen) {
            return this;
        }
        ItemTable table = new ItemTable(other, items, taxReform);
        table.rows.clear();
        for (ItemRow row : rows.subList(next, rows.size())) {
            XmlNode whole = row.whole();
            table.rows.add(whole == null ? row : table.row(whole));
        }
        table.begun = begun;
        return table;
    }

    /** Whether any of it was drawn. */
    boolean begun() {
        return begun;
    }

    /** Whether so much room for rows lets the table begin: for a whole row, or for some lines of a long one. */
    boolean beginsIn(float room) {
        return finished() || room + ROUNDING >= Math.min(height(rows.get(next)), LEAST_PART * LINE + GAP);
    }

    /** Usual widths, widened for long numbers at the price of columns with room to spare. */
    private static float[] widths(Pen pen, List<XmlNode> items) {
        float[] usual = new float[COLUMNS.size()];
        float[] needed = new float[COLUMNS.size()];
        for (int i = 0; i < usual.length; i++) {
            usual[i] = COLUMNS.get(i).width();
            needed[i] = i < FIRST_VALUE ? usual[i] : headWidth(pen.fit().typeface(), COLUMNS.get(i));
        }
        for (XmlNode item : items) {
            List<String> values = ItemRow.values(item);
            for (int i = 0; i < values.size(); i++) {
                float width = pen.fit().typeface().width(pen.fit().typeface().drawable(values.get(i)), SIZE);
                needed[i + FIRST_VALUE] = Math.max(needed[i + FIRST_VALUE], width + 2 * INSET);
            }
        }
        return ColumnWidths.shared(pen.frame().width(), DESCRIPTION, LEAST_DESCRIPTION, usual, needed);
    }

    private static float headWidth(Typeface typeface, Column column) {
        return 2 + Math.max(typeface.width(column.top(), LEAST_HEAD), typeface.width(column.bottom(), LEAST_HEAD));
    }

    boolean finished() {
        return next == rows.size();
    }

    /** Height of the rows not drawn yet. */
    float heightLeft() {
        float height = 0;
        for (ItemRow row : rows.subList(next, rows.size())) {
            height += height(row);
        }
        return height;
    }

    private static float height(ItemRow row) {
        return row.lines() * LINE + GAP;
    }

    /**
     * Draws as many rows as fit between {@code y} and {@code bottom}; the frame fills the room. A row that does not fit
     * waits for the next sheet, unless it is higher than {@code wholeSheet} or the table would remain empty.
     */
    void draw(Sheet sheet, float y, float bottom, float wholeSheet) {
        head(sheet, y);
        begun = true;
        float at = y + HEAD;
        while (!finished()) {
            ItemRow row = rows.get(next);
            if (at + height(row) <= bottom + ROUNDING) {
                row(sheet, at, row);
                at += height(row);
                next++;
                if (!finished() && at + LINE + GAP <= bottom) {
                    sheet.add(new Ink.Line(
                            pen.frame().left(),
                            at,
                            pen.frame().left() + pen.frame().width(),
                            at,
                            0.25f,
                            true));
                }
            } else if ((height(row) <= wholeSheet && at > y + HEAD)
                    || !split(row, (int) ((bottom - at - GAP) / LINE))) {
                break;
            }
        }
        verticals(sheet, y, bottom);
    }

    /** Cuts the next row in two where a whole sheet cannot hold it. */
    private boolean split(ItemRow row, int lines) {
        if (lines < 1 || lines >= row.lines()) {
            return false;
        }
        List<String> code = row.code();
        int cut = Math.min(lines, code.size());
        rows.set(
                next,
                new ItemRow(
                        code.subList(0, cut),
                        row.description()
                                .subList(0, Math.min(lines, row.description().size())),
                        row.values(),
                        null));
        rows.add(
                next + 1,
                new ItemRow(
                        code.subList(cut, code.size()),
                        row.description()
                                .subList(
                                        Math.min(lines, row.description().size()),
                                        row.description().size()),
                        List.of(),
                        null));
        return true;
    }

    private void head(Sheet sheet, float y) {
        float x = pen.frame().left();
        for (int i = 0; i < widths.length; i++) {
            Column column = COLUMNS.get(i);
            float inner = widths[i] - 2;
            boolean single = column.bottom().isEmpty();
            pen.text(sheet, x + 1, y + (single ? 10 : 7), inner, 5.4f, false, column.top(), Align.CENTER);
            pen.text(sheet, x + 1, y + 13.2f, inner, 5.4f, false, column.bottom(), Align.CENTER);
            x += widths[i];
        }
        sheet.line(
                pen.frame().left(), y + HEAD, pen.frame().left() + pen.frame().width(), y + HEAD);
    }

    private void verticals(Sheet sheet, float y, float bottom) {
        sheet.box(pen.frame().left(), y, pen.frame().width(), bottom - y);
        float x = pen.frame().left();
        for (int i = 0; i < widths.length - 1; i++) {
            x += widths[i];
            sheet.line(x, y, x, bottom);
        }
    }

    private void row(Sheet sheet, float y, ItemRow row) {
        float x = pen.frame().left();
        lines(sheet, x, y, widths[0], row.code());
        x += widths[0];
        lines(sheet, x, y, widths[1], row.description());
        x += widths[1];
        for (int i = 0; i < row.values().size(); i++) {
            int column = i + 2;
            pen.text(
                    sheet,
                    x + INSET,
                    y + LINE,
                    widths[column] - 2 * INSET,
                    SIZE,
                    false,
                    row.values().get(i),
                    COLUMNS.get(column).align());
            x += widths[column];
        }
    }

    private void lines(Sheet sheet, float x, float y, float width, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            pen.text(sheet, x + INSET, y + (i + 1) * LINE, width - 2 * INSET, SIZE, false, lines.get(i), Align.LEFT);
        }
    }
}
