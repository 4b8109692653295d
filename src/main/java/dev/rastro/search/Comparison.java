package dev.rastro.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a query that names a field.
 *
 * @param field as typed
 * @param sign ":", "=", "<", "<=", ">" or ">="
 * @param value as typed, without quotes
 */
record Comparison(String field, String sign, String value) {
    /** A name begins with a letter, so that a time or a ratio is none. */
    private static final Pattern FORM = Pattern.compile("(\\p{L}[\\p{L}0-9_]*)(:|<=|>=|=|<|>)(.*)", Pattern.DOTALL);

    static Optional<Comparison> of(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new Comparison(
                        matcher.group(1),
                        matcher.group(2),
                        matcher.group(3).replace("\"", "").strip()))
                : Optional.empty();
    }

    boolean equality() {
        return sign.equals(":") || sign.equals("=");
    }

    /** All values from {@code least} to {@code most} of a value that may stand for several, compared as the sign says. */
    long[] range(long least, long most) {
        return switch (sign) {
            case "<" -> new long[] {Long.MIN_VALUE, least - 1};
            case "<=" -> new long[] {Long.MIN_VALUE, most};
            case ">" -> new long[] {most + 1, Long.MAX_VALUE};
            case ">=" -> new long[] {least, Long.MAX_VALUE};
            default -> new long[] {least, most};
        };
    }
}
