package dev.rastro.print.page;

/**
 * The geometry of a sheet, in points (1/72 inch) from its top left corner. Immutable.
 *
 * @param left where the content begins; {@code rightMargin} and {@code bottomMargin} are distances from the edges
 */
public record Frame(float pageWidth, float pageHeight, float left, float top, float rightMargin, float bottomMargin) {
    /** The least height of a row of labelled cells. */
    public static final float ROW = 20f;

    /** The height that the title over a block takes. */
    public static final float TITLE = 8f;

    private static final float A4_SHORT = 595.28f;
    private static final float A4_LONG = 841.89f;
    private static final float MARGIN = 14.2f;
    private static final float FOOT = 18f;
    /** PDF viewers refuse pages longer than 200 inches. */
    private static final float LONGEST = 14_400f;

    /** A4 portrait with margins of 5 mm. */
    public static Frame portrait() {
        return new Frame(A4_SHORT, A4_LONG, MARGIN, MARGIN, MARGIN, FOOT);
    }

    /** A4 landscape with margins of 5 mm. */
    public static Frame landscape() {
        return new Frame(A4_LONG, A4_SHORT, MARGIN, MARGIN, MARGIN, FOOT);
    }

    /**
     * A roll of paper, to be cut below its content with {@link Sheet#cutAt}. Thermal printers leave 4 to 5 mm at each
     * side.
     */
    public static Frame roll(float millimetres) {
        float side = millimetres < 70 ? mm(4) : mm(5);
        return new Frame(mm(millimetres), LONGEST, side, mm(3), side, mm(3));
    }

    /** A label of that size, with margins of 2 mm. */
    public static Frame label(float widthMillimetres, float heightMillimetres) {
        return new Frame(mm(widthMillimetres), mm(heightMillimetres), mm(2), mm(2), mm(2), mm(2));
    }

    /** Millimetres in points. */
    public static float mm(float millimetres) {
        return millimetres * 72 / 25.4f;
    }

    /** The same with all margins of that width in points. */
    public Frame withMargins(float margin) {
        return new Frame(pageWidth, pageHeight, margin, margin, margin, margin);
    }

    Frame withHeight(float height) {
        return new Frame(pageWidth, height, left, top, rightMargin, bottomMargin);
    }

    /** Width of the content. */
    public float width() {
        return pageWidth - left - rightMargin;
    }

    /** Where the content ends to the right. */
    public float right() {
        return pageWidth - rightMargin;
    }

    /** Where the content ends. */
    public float bottom() {
        return pageHeight - bottomMargin;
    }

    /** Widths that share the whole line in the given proportions. */
    public float[] shares(float... parts) {
        return sharesOf(width(), parts);
    }

    /** Widths that share {@code total} in the given proportions. */
    public static float[] sharesOf(float total, float... parts) {
        float sum = 0;
        for (float part : parts) {
            sum += part;
        }
        float[] widths = new float[parts.length];
        for (int i = 0; i < parts.length; i++) {
            widths[i] = total * parts[i] / sum;
        }
        return widths;
    }
}
