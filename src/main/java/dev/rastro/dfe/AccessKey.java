package dev.rastro.dfe;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The identity of a DF-e: the 44-character key of the SEFAZ families (letters are legal in the CNPJ since July 2026),
 * the 50-character key of NFS-e, or the 45-character Id of a DPS that has no NFS-e yet ("DPS" and 42 digits).
 *
 * <p>A wrong check digit does not make a key unusable: files in the field have them, and a document must be kept under
 * the key it came with. Ask {@link #checkDigit()}. What the positions mean: {@link KeyLayouts}.
 *
 * @param value upper-case text
 */
public record AccessKey(String value) implements Comparable<AccessKey> {
    /** What may stand at each place: 9 a digit, X a digit or a letter. Keys are read too often for a regular expression. */
    private static final List<String> FORMS = List.of(
            "9".repeat(6) + "X".repeat(12) + "9".repeat(26),
            "X".repeat(50),
            "DPS" + "9".repeat(8) + "X".repeat(14) + "9".repeat(20));

    private static final Pattern FILLING = Pattern.compile("[\\s.\\-/]");
    private static final int SEFAZ_LENGTH = 44;

    public AccessKey {
        if (!isKey(value)) {
            throw new IllegalArgumentException("Not an access key: " + value);
        }
    }

    /** Reads a key as found in a file or typed: white space and punctuation are dropped, letters become upper case. */
    public static Optional<AccessKey> parse(String text) {
        if (isKey(text)) {
            return Optional.of(new AccessKey(text));
        }
        String value = FILLING.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        return isKey(value) ? Optional.of(new AccessKey(value)) : Optional.empty();
    }

    private static boolean isKey(String value) {
        for (String form : FORMS) {
            if (form.length() == value.length() && fits(form, value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(String form, String value) {
        for (int i = 0; i < form.length(); i++) {
            char allowed = form.charAt(i);
            char c = value.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean fits = switch (allowed) {
                case '9' -> digit;
                case 'X' -> digit || (c >= 'A' && c <= 'Z');
                default -> c == allowed;
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** Whether this is the Id of a DPS (declaração de prestação de serviço), which no authority has accepted yet. */
    public boolean isDps() {
        return value.startsWith("DPS");
    }

    /** Whether nines stand in the place of a key that the reader may not know (sigilo fiscal, NT 2015.002). */
    public boolean isWithheld() {
        return value.chars().allMatch(c -> c == '9');
    }

    /** Whether this is the key of an NFS-e of the national system. */
    public boolean isNfse() {
        return value.length() == 50;
    }

    /**
     * The verdict on the last digit: modulo 11, weights 2 to 9 (MOC NF-e 7.0, section 2.2.6.2; letters by NT Conjunta
     * 2025.001). For NFS-e the same rule agrees with genuine documents, but no official text at hand states it.
     */
    public CheckDigit checkDigit() {
        if (isDps()) {
            return CheckDigit.NONE;
        }
        if (CheckDigits.lastAgrees(value, 9)) {
            return CheckDigit.VALID;
        }
        return value.length() == SEFAZ_LENGTH ? CheckDigit.INVALID : CheckDigit.UNCONFIRMED;
    }

    /** Whether the last digit agrees with the others. False also where nothing can be said: see {@link #checkDigit()}. */
    public boolean checkDigitValid() {
        return checkDigit() == CheckDigit.VALID;
    }

    /** In groups of four, as printed on auxiliary documents. {@link #parse} reads it back. */
    public String formatted() {
        return value.replaceAll("(.{4})(?=.)", "$1 ");
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
