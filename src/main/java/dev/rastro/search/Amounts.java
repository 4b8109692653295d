package dev.rastro.search;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts as operators type them. Pure. */
final class Amounts {
    private static final Pattern WITH_COMMA = Pattern.compile("[0-9][0-9.]*,[0-9]{1,2}");
    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{3})+");
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,2})?");

    private Amounts() {}

    /** Cents of an amount, from the least to the most that it may stand for: without cents, any cents. */
    static Optional<long[]> cents(String typed) {
        String text = typed.replace("R$", "").strip();
        String plain;
        if (WITH_COMMA.matcher(text).matches()) {
            plain = text.replace(".", "").replace(',', '.');
        } else if (THOUSANDS.matcher(text).matches()) {
            plain = text.replace(".", "");
        } else {
            plain = text;
        }
        if (!PLAIN.matcher(plain).matches()) {
            return Optional.empty();
        }
        long least = cents(new BigDecimal(plain));
        long width = plain.contains(".") ? 0 : 99;
        return Optional.of(new long[] {least, least + width});
    }

    /** Whether a word looks like an amount rather than a number or code. */
    static boolean looksLike(String typed) {
        return WITH_COMMA.matcher(typed).matches() || THOUSANDS.matcher(typed).matches();
    }

    static long cents(BigDecimal amount) {
        return amount.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValue();
    }
}
