package dev.rastro.print.page;

import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.detector.Detector;

/** A QR code as a scanner of 200 dpi sees it. Stateless. */
final class QrSight {
    private static final float DOTS = 200f / 72;
    private static final int QUIET = 4;
    /** Where the code may begin between two dots. */
    private static final float[][] SHIFTS = {{0, 0}, {0.33f, 0.66f}, {0.66f, 0.33f}};

    private QrSight() {}

    /** Whether a reader sees every module where it is; {@code side} is that of code and quiet zone in points. */
    static boolean sees(QrCode code, float side) {
        float unit = Math.max(2, side * DOTS / (code.modules() + 2 * QUIET));
        for (float[] shift : SHIFTS) {
            if (!sees(code, unit, shift[0], shift[1])) {
                return false;
            }
        }
        return true;
    }

    private static boolean sees(QrCode code, float unit, float right, float down) {
        try {
            BitMatrix seen =
                    new Detector(scanned(code, unit, right, down)).detect().getBits();
            return same(code, seen);
        } catch (NotFoundException | FormatException e) {
            // Its finder patterns are not where a reader looks for them.
            return false;
        }
    }

    private static boolean same(QrCode code, BitMatrix seen) {
        int modules = code.modules();
        if (seen.getWidth() != modules) {
            return false;
        }
        for (int row = 0; row < modules; row++) {
            for (int column = 0; column < modules; column++) {
                if (seen.get(column, row) != code.dark(column, row)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static BitMatrix scanned(QrCode code, float unit, float right, float down) {
        int modules = code.modules();
        BitMatrix dots = new BitMatrix((int) Math.ceil((modules + 2 * QUIET) * unit) + 1);
        for (int row = 0; row < modules; row++) {
            int top = Math.round((row + QUIET) * unit + down);
            int height = Math.round((row + 1 + QUIET) * unit + down) - top;
            for (int column = 0; column < modules; column = code.end(column, row)) {
                if (code.dark(column, row)) {
                    int left = Math.round((column + QUIET) * unit + right);
                    int end = Math.round((code.end(column, row) + QUIET) * unit + right);
                    dots.setRegion(left, top, end - left, height);
                }
            }
        }
        return dots;
    }
}
