package dev.rastro.print.nfse;

import dev.rastro.print.page.Block;
import dev.rastro.print.page.Pen;
import dev.rastro.print.page.Pen.Align;
import dev.rastro.print.page.Sheet;

/** The sentence that stands for a block of which the NFS-e says nothing (NT 008/2026, 2.3 and 2.4.5.1). */
final class Phrase implements Block {
    /** At least 0.32 cm. */
    private static final float HEIGHT = 10f;

    private final Pen pen;
    private final String words;
    private boolean done;

    Phrase(Pen pen, String words) {
        this.pen = pen;
        this.words = words;
    }

    @Override
    public float least() {
        return HEIGHT;
    }

    @Override
    public float height() {
        return HEIGHT;
    }

    @Override
    public float draw(Sheet sheet, float y, float bottom) {
        float left = pen.frame().left();
        sheet.line(left, y, pen.frame().right(), y);
        pen.text(sheet, left, y + 7.6f, pen.frame().width(), 7, false, words, Align.CENTER);
        done = true;
        return y + HEIGHT;
    }

    @Override
    public boolean finished() {
        return done;
    }
}
