package dev.rastro.print.nfse;

import dev.rastro.print.page.Block;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Sheet;
import java.util.ArrayList;
import java.util.List;

/**
 * A block of the model: a line above it, its title in the first cell of its first row, rows of fields. It stays whole
 * unless no sheet holds it.
 */
final class FieldBlock implements Block {
    private final Pen pen;
    private final Grid grid;
    private final String title;
    private final List<List<Field>> rows = new ArrayList<>();
    private int next;

    FieldBlock(Pen pen, String title) {
        this.pen = pen;
        this.grid = new Grid(pen, Grid.LABEL);
        this.title = title;
    }

    FieldBlock row(Field... fields) {
        rows.add(List.of(fields));
        return this;
    }

    /** A row that the norm lets go where the document says nothing in it (Nota 5). */
    FieldBlock rowIfSaid(Field... fields) {
        return List.of(fields).stream().allMatch(Field::absent) ? this : row(fields);
    }

    @Override
    public float least() {
        return height();
    }

    @Override
    public float height() {
        float height = 0;
        for (List<Field> row : rows.subList(next, rows.size())) {
            height += grid.height(row);
        }
        return height;
    }

    @Override
    public float draw(Sheet sheet, float y, float bottom) {
        float left = pen.frame().left();
        sheet.line(left, y, pen.frame().right(), y);
        float at = y;
        int first = next;
        while (!finished() && (next == first || at + grid.height(rows.get(next)) <= bottom + 0.1f)) {
            boolean titled = next == 0 && !title.isEmpty();
            if (titled) {
                grid.title(sheet, at, grid.height(rows.get(0)), title);
            }
            at = grid.draw(sheet, titled ? left + grid.column() : left, at, rows.get(next));
            next++;
        }
        return at;
    }

    @Override
    public boolean finished() {
        return next == rows.size();
    }
}
