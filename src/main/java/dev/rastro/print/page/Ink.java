package dev.rastro.print.page;

/** One thing on a sheet, in points from the top left corner. */
public sealed interface Ink {
    /** 0xRRGGBB of black. */
    int BLACK = 0;

    /**
     * A line of text; {@code x} and {@code y} are where its baseline begins.
     *
     * @param colour 0xRRGGBB
     * @param angle degrees counter-clockwise around its beginning: 90 reads upwards, 270 downwards
     */
    record Text(float x, float y, float size, boolean bold, String text, int colour, int angle) implements Ink {
        public Text(float x, float y, float size, boolean bold, String text) {
            this(x, y, size, bold, text, BLACK, 0);
        }
    }

    /** A straight line. */
    record Line(float x1, float y1, float x2, float y2, float width, boolean dashed) implements Ink {}

    /** The outline of a box. */
    record Box(float x, float y, float width, float height, float lineWidth) implements Ink {}

    /** A filled area, beneath whatever is added after it; {@code colour} as 0xRRGGBB. */
    record Fill(float x, float y, float width, float height, int colour) implements Ink {}

    /**
     * Bars of a bar code: widths of bar, space, bar ... in modules.
     *
     * @param turned whether they lie below each other, from the top down; {@code height} is then what they take to the right
     */
    record Bars(float x, float y, float height, float module, int[] widths, boolean turned) implements Ink {
        public Bars(float x, float y, float height, float module, int[] widths) {
            this(x, y, height, module, widths, false);
        }

        /** From the first to the last bar. */
        public float length() {
            return module * Code128.modules(widths);
        }
    }

    /** A QR code, {@code side} wide and high without its quiet zone. */
    record Squares(float x, float y, float side, QrCode code) implements Ink {}

    /** A picture, scaled into the area. */
    record Image(float x, float y, float width, float height, Picture picture) implements Ink {}

    /**
     * Large text across the sheet, beneath everything else; not part of the document itself.
     *
     * @param colour 0xRRGGBB
     */
    record Watermark(String text, float size, int colour) implements Ink {}
}
