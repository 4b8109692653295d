package dev.rastro.print.nfse;

import dev.rastro.print.page.Block;
import dev.rastro.print.page.Ink;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Pen.Align;
import dev.rastro.print.page.Sheet;
import java.util.ArrayList;
import java.util.List;

/**
 * A text under its label that goes on, on the next sheet, where one does not hold it: the norm lets it end with an
 * ellipsis, which would hide what the taker has to know.
 */
final class LongText implements Block {
    private static final float SIZE = 7f;
    private static final float LINE = 8f;
    private static final float INSET = 2.8f;
    private static final float HEAD = 8.4f;
    private static final float BAND = 11f;
    private static final float FOOT = 3f;

    private final Pen pen;
    private final String label;
    private final boolean band;
    private final List<String> lines = new ArrayList<>();
    private int next;
    private boolean done;

    /**
     * Texts below each other.
     *
     * @param band whether the label is the title of a block, on grey across the sheet
     */
    LongText(Pen pen, String label, boolean band, List<String> texts) {
        this.pen = pen;
        this.label = label;
        this.band = band;
        for (String text : texts) {
            lines.addAll(pen.fit().wrap(text, pen.frame().width() - 2 * INSET, SIZE));
        }
    }

    private float head() {
        return band ? BAND : HEAD;
    }

    @Override
    public float least() {
        return head() + Math.min(2, lines.size() - next) * LINE + FOOT;
    }

    @Override
    public float height() {
        return head() + (lines.size() - next) * LINE + FOOT;
    }

    @Override
    public float draw(Sheet sheet, float y, float bottom) {
        float left = pen.frame().left();
        float width = pen.frame().width();
        float inner = width - 2 * INSET;
        String title = next == 0 ? label : label + (band ? " (CONTINUAÇÃO)" : " (continuação)");
        if (band || next > 0) {
            sheet.line(left, y, pen.frame().right(), y);
        }
        if (band) {
            sheet.add(new Ink.Fill(left, y, width, BAND, Pen.SHADE));
        }
        float size = band ? Grid.TITLE : Grid.LABEL;
        pen.text(sheet, left + INSET, y + size + 1, inner, size, true, title, Align.LEFT);
        float at = y + head();
        int room = Math.max(1, (int) ((bottom - at - FOOT + 0.1f) / LINE));
        int until = Math.min(lines.size(), next + room);
        for (String line : lines.subList(next, until)) {
            at += LINE;
            pen.text(sheet, left + INSET, at - 1, inner, SIZE, false, line, Align.LEFT);
        }
        next = until;
        done = next == lines.size();
        return at + FOOT;
    }

    @Override
    public boolean finished() {
        return done;
    }
}
