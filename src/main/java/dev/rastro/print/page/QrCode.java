package dev.rastro.print.page;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** A QR code (ISO/IEC 18004), error correction M as the manuals ask for. Immutable. */
public final class QrCode {
    private final ByteMatrix matrix;

    private QrCode(ByteMatrix matrix) {
        this.matrix = matrix;
    }

    /** The code of a text; empty where it is too long for any QR code. */
    public static Optional<QrCode> of(String text) {
        try {
            Map<EncodeHintType, Object> hints = text.chars().allMatch(c -> c < 128)
                    ? Map.of()
                    : Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
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
}
