package dev.rastro.dfe;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A CNPJ with right check digits, numeric or alphanumeric (IN RFB 2.229/2024): 12 characters of root and order, of which
 * letters are legal since July 2026, and two digits.
 *
 * @param value 14 upper-case characters without punctuation
 */
public record Cnpj(String value) implements Comparable<Cnpj> {
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{12}[0-9]{2}");

    /** @throws IllegalArgumentException when the form or a check digit is wrong */
    public Cnpj {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a CNPJ: " + value);
        }
    }

    /** Reads a CNPJ with or without punctuation; empty when the form or a check digit is wrong. */
    public static Optional<Cnpj> parse(String text) {
        String value = text.replaceAll("[\\s.\\-/]", "").toUpperCase(Locale.ROOT);
        return isValid(value) ? Optional.of(new Cnpj(value)) : Optional.empty();
    }

    /** Completes 12 characters (root and order) with their two check digits. */
    public static Cnpj ofBody(String body) {
        String first = body + CheckDigits.modulo11(body, 9);
        return new Cnpj(first + CheckDigits.modulo11(first, 9));
    }

    /** Whether the text, without punctuation, has the form and the check digits of a CNPJ. */
    public static boolean isValid(String value) {
        // All zeros passes the arithmetic, but stands for "none" in files.
        return FORM.matcher(value).matches()
                && CheckDigits.lastAgrees(value.substring(0, 13), 9)
                && CheckDigits.lastAgrees(value, 9)
                && !value.equals("00000000000000");
    }

    /** The first eight characters, shared by all establishments of a company; certificates are matched by it. */
    public String root() {
        return value.substring(0, 8);
    }

    /** With the usual punctuation: 12.ABC.345/01DE-35. */
    public String formatted() {
        return value.substring(0, 2) + "." + value.substring(2, 5) + "." + value.substring(5, 8) + "/"
                + value.substring(8, 12) + "-" + value.substring(12);
    }

    @Override
    public int compareTo(Cnpj other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
