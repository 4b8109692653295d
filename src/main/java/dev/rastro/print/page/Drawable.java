package dev.rastro.print.page;

import java.util.function.IntPredicate;

/** Replaces what a font cannot draw. Stateless. */
final class Drawable {
    private static final char REPLACEMENT = '?';

    private Drawable() {}

    static boolean blank(int code) {
        return Character.isWhitespace(code) || Character.isISOControl(code);
    }

    /** The text with spaces for control characters, and "?" for what the font lacks. */
    static String of(String text, IntPredicate known) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(code -> {
            if (blank(code)) {
                result.append(' ');
            } else if (known.test(code)) {
                result.appendCodePoint(code);
            } else {
                result.append(REPLACEMENT);
            }
        });
        return result.toString();
    }
}
