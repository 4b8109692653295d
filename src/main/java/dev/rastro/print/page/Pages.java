package dev.rastro.print.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Puts blocks below each other over as many sheets as they take. The number of sheets is known only at the end, so a
 * document of several is laid out twice: to count, and to draw "folha n/N".
 */
public final class Pages {
    private static final float GAP = 2f;
    /** Sums of heights differ a little with the order they are added in. */
    private static final float ROUNDING = 0.1f;

    private final Pen pen;
    private final Heading heading;

    /** What every sheet begins with. */
    @FunctionalInterface
    public interface Heading {
        /** Draws it from {@code y} on and returns where the blocks begin. {@code number} counts from 1. */
        float draw(Sheet sheet, float y, int number, int count);
    }

    public Pages(Pen pen, Heading heading) {
        this.pen = pen;
        this.heading = heading;
    }

    /** The sheets of the blocks, which the supplier makes anew for each pass. */
    public List<Sheet> of(Supplier<List<? extends Block>> blocks) {
        List<Sheet> alone = of(blocks.get(), 1);
        return alone.size() == 1 ? alone : of(blocks.get(), alone.size());
    }

    private List<Sheet> of(List<? extends Block> blocks, int count) {
        float bottom = pen.frame().bottom();
        List<Sheet> sheets = new ArrayList<>();
        Sheet sheet = begin(sheets);
        float top = heading.draw(sheet, pen.frame().top(), 1, count);
        float y = top;
        for (Block block : blocks) {
            while (!block.finished()) {
                boolean fresh = y <= top;
                if (fresh || y + block.least() <= bottom + ROUNDING) {
                    y = block.draw(sheet, y, bottom) + GAP;
                }
                if (!block.finished()) {
                    sheet = begin(sheets);
                    top = heading.draw(sheet, pen.frame().top(), sheets.size(), count);
                    y = top;
                }
            }
        }
        return sheets;
    }

    private Sheet begin(List<Sheet> sheets) {
        Sheet sheet = new Sheet(pen.frame());
        sheets.add(sheet);
        return sheet;
    }
}
