package dev.rastro.dfe;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A CPF with right check digits (modulo 11 without cycle: weights 2 to 10, then 2 to 11).
 *
 * @param value 11 digits without punctuation
 */
public record Cpf(String value) implements Comparable<Cpf> {
    private static final Pattern FORM = Pattern.compile("[0-9]{11}");
    private static final Pattern ONE_DIGIT = Pattern.compile("(.)\\1{10}");

    /** @throws IllegalArgumentException when the form or a check digit is wrong */
    public Cpf {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a CPF: " + value);
        }
    }

    /** Reads a CPF with or without punctuation; empty when the form or a check digit is wrong. */
    public static Optional<Cpf> parse(String text) {
        String value = text.replaceAll("[\\s.\\-/]", "");
        return isValid(value) ? Optional.of(new Cpf(value)) : Optional.empty();
    }

    /** Completes nine digits with their two check digits. */
    public static Cpf ofBody(String body) {
        String first = body + CheckDigits.modulo11(body, 10);
        return new Cpf(first + CheckDigits.modulo11(first, 11));
    }

    /** Whether the text, without punctuation, has the form and the check digits of a CPF. */
    public static boolean isValid(String value) {
        // Eleven equal digits pass the arithmetic, but the Receita Federal never gives them out.
        return FORM.matcher(value).matches()
                && CheckDigits.lastAgrees(value.substring(0, 10), 10)
                && CheckDigits.lastAgrees(value, 11)
                && !ONE_DIGIT.matcher(value).matches();
    }

    /** With the usual punctuation: 529.982.247-25. */
    public String formatted() {
        return value.substring(0, 3) + "." + value.substring(3, 6) + "." + value.substring(6, 9) + "-"
                + value.substring(9);
    }

    @Override
    public int compareTo(Cpf other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
