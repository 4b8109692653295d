package dev.rastro.simulator.generator.world;

/**
 * Check digits of CNPJ, CPF, GTIN and access keys. Written apart from {@code dev.rastro.dfe} on purpose: data made with
 * the reader's own arithmetic could not show a mistake in it.
 */
public final class TaxIds {
    private TaxIds() {}

    /** Completes 12 characters of a CNPJ, digits or letters (IN RFB 2.229/2024). */
    public static String cnpj(String first12) {
        String withOne = first12 + modulo11(first12, 9);
        return withOne + modulo11(withOne, 9);
    }

    /** Completes nine digits of a CPF. */
    public static String cpf(String first9) {
        String withOne = first9 + modulo11(first9, 11);
        return withOne + modulo11(withOne, 11);
    }

    /** Completes the 43 or 49 characters of an access key. */
    public static String key(String body) {
        return body + modulo11(body, 9);
    }

    /** Completes 12 digits of a GTIN-13. */
    public static String gtin13(String first12) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (first12.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return first12 + (10 - sum % 10) % 10;
    }

    /** Weights 2 to {@code lastWeight}, again and again from the right; a character counts its ASCII value less 48. */
    private static int modulo11(String text, int lastWeight) {
        int sum = 0;
        int weight = 2;
        for (int i = text.length() - 1; i >= 0; i--) {
            sum += (text.charAt(i) - '0') * weight;
            weight = weight == lastWeight ? 2 : weight + 1;
        }
        int rest = sum % 11;
        return rest < 2 ? 0 : 11 - rest;
    }
}
