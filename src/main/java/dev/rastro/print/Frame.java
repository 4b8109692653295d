package dev.rastro.print;

/** The sheet's geometry, in points: A4 portrait with margins of 5 mm. */
final class Frame {
    static final float PAGE_WIDTH = 595.28f;
    static final float PAGE_HEIGHT = 841.89f;
    static final float LEFT = 14.2f;
    static final float TOP = 14.2f;
    static final float BOTTOM = PAGE_HEIGHT - 18f;
    static final float WIDTH = PAGE_WIDTH - 2 * LEFT;
    static final float ROW = 20f;
    static final float TITLE = 8f;

    private Frame() {}

    /** Widths that share the whole line in the given proportions. */
    static float[] shares(float... parts) {
        float sum = 0;
        for (float part : parts) {
            sum += part;
        }
        float[] widths = new float[parts.length];
        for (int i = 0; i < parts.length; i++) {
            widths[i] = WIDTH * parts[i] / sum;
        }
        return widths;
    }
}
