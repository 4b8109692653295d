package dev.rastro.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Bytes of any kind, fit to be looked at: as text where they are text, else as hexadecimal lines. Control characters are
 * shown by their pictures, so that nothing in a file can act on the screen or terminal that shows it.
 *
 * @param text whether {@code shown} is the text itself
 * @param size of all bytes
 * @param cut whether {@code shown} is only the beginning
 */
public record RawView(boolean text, String shown, long size, boolean cut) {
    private static final int LINE = 16;
    private static final char PICTURES = '\u2400';
    private static final char PICTURE_OF_DELETE = '\u2421';
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

    /** At most {@code limit} bytes of the input are shown. */
    public static RawView of(byte[] bytes, int limit) {
        boolean cut = bytes.length > limit;
        byte[] head = cut ? java.util.Arrays.copyOf(bytes, limit) : bytes;
        Optional<String> text = text(head, cut);
        return new RawView(text.isPresent(), text.map(RawView::safe).orElseGet(() -> hex(head)), bytes.length, cut);
    }

    private static Optional<String> text(byte[] head, boolean cut) {
        // A cut may stand in the middle of a character.
        for (int back = 0; back <= (cut ? 3 : 0) && back <= head.length; back++) {
            Optional<String> decoded = decode(head, head.length - back, StandardCharsets.UTF_8);
            if (decoded.isPresent()) {
                return decoded.filter(RawView::readable);
            }
        }
        return decode(head, head.length, StandardCharsets.ISO_8859_1).filter(RawView::readable);
    }

    private static Optional<String> decode(byte[] bytes, int length, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString());
        } catch (CharacterCodingException notThisOne) {
            return Optional.empty();
        }
    }

    /** Text has next to no control characters; what was compressed or encrypted has many. */
    private static boolean readable(String text) {
        long controls = text.chars().filter(RawView::acts).count();
        return controls * 50 <= text.length();
    }

    private static boolean acts(int sign) {
        return Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t';
    }

    private static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.replace("\r\n", "\n").chars().forEach(sign -> safe.append(picture((char) sign)));
        return safe.toString();
    }

    private static char picture(char sign) {
        if (Character.getType(sign) == Character.FORMAT) {
            // Marks that turn the direction of writing, and others that are not seen.
            return '\uFFFD';
        }
        if (!acts(sign)) {
            return sign == '\r' ? '\n' : sign;
        }
        return sign < ' ' ? (char) (PICTURES + sign) : sign == 0x7F ? PICTURE_OF_DELETE : '\uFFFD';
    }

    private static String hex(byte[] bytes) {
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < bytes.length; at += LINE) {
            int end = Math.min(at + LINE, bytes.length);
            String letters =
                    new String(bytes, at, end - at, StandardCharsets.ISO_8859_1).replaceAll("[^\\x20-\\x7E]", ".");
            lines.append(String.format(Locale.ROOT, "%08x  %-47s  %s%n", at, HEX.formatHex(bytes, at, end), letters));
        }
        return lines.toString();
    }
}
