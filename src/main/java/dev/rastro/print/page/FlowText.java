package dev.rastro.print.page;

import dev.rastro.print.page.Pen.Align;
import java.util.ArrayList;
import java.util.List;

/** A box of text under a title that goes on, on the next sheets, in boxes of its own. Every word is drawn once. */
public final class FlowText implements Block {
    private static final float SIZE = 7f;
    private static final float LINE = 8.2f;
    private static final float PADDING = 3f;
    private static final float ROUNDING = 0.1f;

    private final Pen pen;
    private final String title;
    private final float least;
    private final List<String> lines = new ArrayList<>();
    private int next;
    private boolean done;

    /** Texts below each other, in a box at least {@code least} high. */
    public FlowText(Pen pen, String title, List<String> texts, float least) {
        this.pen = pen;
        this.title = title;
        this.least = least;
        for (String text : texts) {
            lines.addAll(pen.fit().wrap(text, pen.frame().width() - 2 * PADDING, SIZE));
        }
    }

    private float head() {
        return title.isEmpty() ? 0 : Frame.TITLE;
    }

    @Override
    public float least() {
        return head() + Math.max(least, 2 * PADDING + Math.min(2, lines.size() - next) * LINE);
    }

    @Override
    public float height() {
        return head() + Math.max(next == 0 ? least : 0, 2 * PADDING + (lines.size() - next) * LINE);
    }

    @Override
    public float draw(Sheet sheet, float y, float bottom) {
        float at = y;
        if (!title.isEmpty()) {
            pen.title(sheet, pen.frame().left(), at, next == 0 ? title : title + " (CONTINUAÇÃO)");
            at += Frame.TITLE;
        }
        int room = Math.max(1, (int) ((bottom - at - 2 * PADDING + ROUNDING) / LINE));
        int until = Math.min(lines.size(), next + room);
        float height = Math.max(next == 0 ? least : 0, (until - next) * LINE + 2 * PADDING);
        sheet.box(pen.frame().left(), at, pen.frame().width(), height);
        float baseline = at + PADDING - 1.4f;
        for (String line : lines.subList(next, until)) {
            baseline += LINE;
            pen.text(
                    sheet,
                    pen.frame().left() + PADDING,
                    baseline,
                    pen.frame().width() - 2 * PADDING,
                    SIZE,
                    false,
                    line,
                    Align.LEFT);
        }
        next = until;
        done = next == lines.size();
        return at + height;
    }

    @Override
    public boolean finished() {
        return done;
    }
}
