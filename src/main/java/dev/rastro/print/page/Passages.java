package dev.rastro.print.page;

import org.jspecify.annotations.Nullable;

/**
 * Tells which texts are read in one breath: a label with its value, the lines of a paragraph, the cells of a row of a table.
 * Texts come in the order in which they are drawn, which is that of reading. Not thread-safe.
 */
final class Passages {
    private static final float SAME = 0.5f;
    /** A value stands no further below its label. */
    private static final float VALUE_BELOW = 14;

    private static final float LEADING = 1.7f;

    private Ink.@Nullable Text first;
    private Ink.@Nullable Text last;
    private boolean alone;
    private boolean labelled;

    /** Whether a text begins a passage rather than going on with the one before. */
    boolean begins(Ink.Text text) {
        boolean goesOn = goesOn(text);
        if (!goesOn) {
            first = text;
            labelled = false;
        }
        alone = !goesOn;
        last = text;
        return !goesOn;
    }

    private boolean goesOn(Ink.Text text) {
        Ink.Text beginning = first;
        Ink.Text before = last;
        if (beginning == null || before == null || text.angle() != before.angle() || text.angle() != 0) {
            return false;
        }
        float down = text.y() - before.y();
        if (alone && text.size() > before.size() && down > 0 && down <= VALUE_BELOW) {
            labelled = true;
            return true;
        }
        boolean nextLine = down > 0 && down <= LEADING * text.size() && Math.abs(text.x() - before.x()) < SAME;
        return nextLine || (!labelled && Math.abs(text.y() - beginning.y()) < SAME);
    }
}
