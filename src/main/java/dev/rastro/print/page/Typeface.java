package dev.rastro.print.page;

/**
 * A font as layouts need it: what it can draw, and how wide. Bold is drawn by thickening the outline, so that one measure
 * serves both. Safe for use by several threads.
 */
public interface Typeface {
    /** The text as it can be drawn: control characters become spaces, what the font lacks becomes "?". */
    String drawable(String text);

    /** Whether the font has every character of the text that is not white space. */
    boolean covers(String text);

    /** Width in points of a drawable text. */
    float width(String text, float size);
}
