package dev.rastro.print.page;

/** Bar codes and QR codes on a sheet. Stateless. */
public final class Codes {
    private static final int QUIET = 4;

    private Codes() {}

    /** A CODE-128 of that size without its quiet zones; nothing where the text is not encodable. */
    public static void bars(Sheet sheet, float x, float y, float width, float height, String text) {
        if (Code128.encodable(text)) {
            int[] bars = Code128.encode(text);
            sheet.add(new Ink.Bars(x, y, height, width / Code128.modules(bars), bars));
        }
    }

    /** The same to be read from the top down: {@code length} long and {@code width} wide. */
    public static void turnedBars(Sheet sheet, float x, float y, float length, float width, String text) {
        if (Code128.encodable(text)) {
            int[] bars = Code128.encode(text);
            sheet.add(new Ink.Bars(x, y, width, length / Code128.modules(bars), bars, true));
        }
    }

    /** A QR code in a square of that side, quiet zone of four modules included. */
    public static void qr(Sheet sheet, float x, float y, float side, QrCode code) {
        float unit = side / (code.modules() + 2 * QUIET);
        sheet.add(new Ink.Squares(x + QUIET * unit, y + QUIET * unit, code.modules() * unit, code));
    }

    /** Fits a picture into an area, centred, as large as its proportions allow. */
    public static void picture(Sheet sheet, float x, float y, float width, float height, Picture picture) {
        float scale = Math.min(width / picture.width(), height / picture.height());
        float w = picture.width() * scale;
        float h = picture.height() * scale;
        sheet.add(new Ink.Image(x + (width - w) / 2, y + (height - h) / 2, w, h, picture));
    }
}
