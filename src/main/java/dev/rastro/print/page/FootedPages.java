package dev.rastro.print.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Forms whose foot stands at the bottom of the first sheet, with what is of any length between: documents carried go on, on
 * further sheets, while remarks and signatures stay on the first. Where head and foot leave no room for that, all goes on in
 * its order.
 */
public final class FootedPages {
    private static final float GAP = 2f;
    private static final float ROUNDING = 0.1f;
    private static final float LEAST_GAP = 8f;
    /** What is between them has that room on the first sheet at least. */
    private static final float LEAST_BETWEEN = 40f;

    private final Pen pen;
    private final Pages.Heading heading;

    /**
     * The blocks of a document.
     *
     * @param above what the first sheet begins with
     * @param between what may be of any length
     * @param foot what stands at the bottom of the first sheet
     */
    public record Body(List<? extends Block> above, List<? extends Block> between, List<? extends Block> foot) {}

    public FootedPages(Pen pen, Pages.Heading heading) {
        this.pen = pen;
        this.heading = heading;
    }

    /** The sheets of a body, which the supplier makes anew for each pass. */
    public List<Sheet> of(Supplier<Body> body) {
        List<Sheet> alone = new Pass(1).sheets(body.get());
        return alone.size() == 1 ? alone : new Pass(alone.size()).sheets(body.get());
    }

    private final class Pass {
        private final int count;
        private final List<Sheet> sheets = new ArrayList<>();
        private float top;
        private float y;

        Pass(int count) {
            this.count = count;
        }

        List<Sheet> sheets(Body body) {
            begin();
            body.above().forEach(block -> flow(block, pen.frame().bottom()));
            float foot = height(body.foot());
            float footTop = pen.frame().bottom() - foot;
            float wanted = Math.min(LEAST_BETWEEN, height(body.between()));
            if (sheets.size() == 1 && y + wanted <= footTop + ROUNDING) {
                footed(body, footTop);
            } else {
                body.between().forEach(block -> flow(block, pen.frame().bottom()));
                body.foot().forEach(block -> flow(block, pen.frame().bottom()));
            }
            return sheets;
        }

        private void footed(Body body, float footTop) {
            Sheet first = sheets.getFirst();
            float at = y;
            List<Block> rest = new ArrayList<>();
            for (Block block : body.between()) {
                if (rest.isEmpty() && !block.finished() && at + block.least() <= footTop - GAP + ROUNDING) {
                    at = block.draw(first, at, footTop - GAP) + GAP;
                }
                if (!block.finished()) {
                    rest.add(block);
                }
            }
            if (rest.isEmpty() && footTop - at > LEAST_GAP) {
                // The form is closed: nothing can be written into it later.
                first.box(pen.frame().left(), at - GAP, pen.frame().width(), footTop - at);
            }
            y = footTop;
            body.foot().forEach(block -> flow(block, pen.frame().bottom() + ROUNDING));
            if (!rest.isEmpty()) {
                begin();
                rest.forEach(block -> flow(block, pen.frame().bottom()));
            }
        }

        private void flow(Block block, float bottom) {
            while (!block.finished()) {
                boolean fresh = y <= top;
                if (fresh || y + block.least() <= bottom + ROUNDING) {
                    y = block.draw(sheets.getLast(), y, bottom) + GAP;
                }
                if (!block.finished()) {
                    begin();
                }
            }
        }

        private void begin() {
            Sheet sheet = new Sheet(pen.frame());
            sheets.add(sheet);
            top = heading.draw(sheet, pen.frame().top(), sheets.size(), count);
            y = top;
        }

        private static float height(List<? extends Block> blocks) {
            float height = 0;
            for (Block block : blocks) {
                height += block.finished() ? 0 : block.height() + GAP;
            }
            return height;
        }
    }
}
