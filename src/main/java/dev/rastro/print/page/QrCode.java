package dev.rastro.print.page;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A QR code (ISO/IEC 18004), error correction M as the manuals ask for. Immutable. */
public final class QrCode {
    private static final int MASKS = 8;

    private final ByteMatrix matrix;

    private QrCode(ByteMatrix matrix) {
        this.matrix = matrix;
    }

    /**
     * The code of a text; empty where that is empty, or too long for any QR code. Of a mask with which a reader finds the code
     * on paper scanned at 200 dpi: in one of some seventy, data that look like the alignment pattern mislead readers, and any
     * mask says the same.
     *
     * @param side its side in points, quiet zone included
     */
    public static Optional<QrCode> readable(String text, float side) {
        String said = text.strip();
        Optional<QrCode> standard = said.isEmpty() ? Optional.empty() : masked(said, Map.of());
        if (standard.isEmpty() || QrSight.sees(standard.get(), side)) {
            return standard;
        }
        for (int mask = 0; mask < MASKS; mask++) {
            Optional<QrCode> other = masked(said, Map.of(EncodeHintType.QR_MASK_PATTERN, mask));
            if (other.isPresent() && QrSight.sees(other.get(), side)) {
                return other;
            }
        }
        return standard;
    }

    private static Optional<QrCode> masked(String text, Map<EncodeHintType, Object> mask) {
        Map<EncodeHintType, Object> hints = new HashMap<>(mask);
        if (!text.chars().allMatch(c -> c < 128)) {
            hints.put(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
        }
        try {
            return Optional.of(new QrCode(
                    Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix()));
        } catch (WriterException e) {
            // Longer than version 40 holds: there is no such code.
            return Optional.empty();
        }
    }

    /** Modules in a row. */
    public int modules() {
        return matrix.getWidth();
    }

    /** Whether the module is dark. */
    public boolean dark(int column, int row) {
        return matrix.get(column, row) == 1;
    }

    /** The column after the last of those as dark as this one, in its row. */
    int end(int column, int row) {
        int end = column;
        while (end < modules() && matrix.get(end, row) == matrix.get(column, row)) {
            end++;
        }
        return end;
    }
}
