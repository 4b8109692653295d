package dev.rastro.print.page;

import dev.rastro.print.page.Pen.Align;
import java.util.List;

/** Sentences that nobody may overlook: in bold on grey, each in a band across the sheet. Stateless. */
public final class NoticeBand {
    private static final float SIZE = 7f;
    private static final float LINE = 8.2f;
    private static final float INSET = 4f;

    private NoticeBand() {}

    /** Draws them and returns where they end: at {@code y} where there are none. */
    public static float draw(Pen pen, Sheet sheet, float y, List<String> notices) {
        Frame frame = pen.frame();
        float inner = frame.width() - 2 * INSET;
        float at = y;
        for (String notice : notices) {
            List<String> lines = pen.fit().wrap(notice, inner, SIZE);
            float height = lines.size() * LINE + 3;
            sheet.add(new Ink.Fill(frame.left(), at, frame.width(), height, Pen.SHADE));
            sheet.box(frame.left(), at, frame.width(), height);
            float baseline = at + LINE - 0.6f;
            for (String line : lines) {
                pen.text(sheet, frame.left() + INSET, baseline, inner, SIZE, true, line, Align.CENTER);
                baseline += LINE;
            }
            at += height;
        }
        return at;
    }
}
