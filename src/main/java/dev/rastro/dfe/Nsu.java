package dev.rastro.dfe;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Número sequencial único of a distribution service (NT 2014.002). Each service, taxpayer and environment counts its own.
 * Services answer it padded or not, so it is a number here.
 *
 * @param value 0 (before the first) to 999,999,999,999,999
 */
public record Nsu(long value) implements Comparable<Nsu> {
    /** Before the first document. */
    public static final Nsu ZERO = new Nsu(0);

    private static final long GREATEST = 999_999_999_999_999L;
    private static final Pattern FORM = Pattern.compile("[0-9]{1,15}");

    /** @throws IllegalArgumentException when out of range */
    public Nsu {
        if (value < 0 || value > GREATEST) {
            throw new IllegalArgumentException("Not an NSU: " + value);
        }
    }

    /** Reads an NSU, padded or not. */
    public static Optional<Nsu> parse(String text) {
        String digits = text.strip();
        return FORM.matcher(digits).matches() ? Optional.of(new Nsu(Long.parseLong(digits))) : Optional.empty();
    }

    /** The 15 digits that requests carry. */
    public String padded() {
        return String.format("%015d", value);
    }

    @Override
    public int compareTo(Nsu other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return padded();
    }
}
