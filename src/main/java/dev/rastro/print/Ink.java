package dev.rastro.print;

/** One thing on a sheet, in points from the top left corner. */
sealed interface Ink {
    /** A line of text; {@code y} is the baseline. */
    record Text(float x, float y, float size, boolean bold, String text) implements Ink {}

    /** A straight line. */
    record Line(float x1, float y1, float x2, float y2, float width, boolean dashed) implements Ink {}

    /** The outline of a box. */
    record Box(float x, float y, float width, float height, float lineWidth) implements Ink {}

    /** Bars of a bar code: widths of bar, space, bar ... in modules. */
    record Bars(float x, float y, float height, float module, int[] widths) implements Ink {}

    /** Large pale text across the sheet, beneath everything else; not part of the document itself. */
    record Watermark(String text, float size) implements Ink {}
}
