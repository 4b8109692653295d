package dev.rastro.dfe;

/**
 * Modulo 11 as the fiscal identifiers use it. The value of a character is its ASCII code less 48, so that digits keep
 * their value and letters count 17 to 42 (IN RFB 2.229/2024, NT Conjunta 2025.001).
 */
final class CheckDigits {
    private CheckDigits() {}

    /** The digit that belongs after {@code body}: weights 2 to {@code greatestWeight}, cyclic, from right to left. */
    static char modulo11(CharSequence body, int greatestWeight) {
        int sum = 0;
        int weight = 2;
        for (int i = body.length() - 1; i >= 0; i--) {
            sum += (body.charAt(i) - '0') * weight;
            weight = weight == greatestWeight ? 2 : weight + 1;
        }
        int digit = 11 - sum % 11;
        return (char) ('0' + (digit >= 10 ? 0 : digit));
    }

    /** Whether the last character of {@code text} is the check digit of the others. */
    static boolean lastAgrees(CharSequence text, int greatestWeight) {
        int last = text.length() - 1;
        return text.charAt(last) == modulo11(text.subSequence(0, last), greatestWeight);
    }
}
