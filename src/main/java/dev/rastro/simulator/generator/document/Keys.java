package dev.rastro.simulator.generator.document;

import dev.rastro.simulator.generator.world.TaxIds;
import java.time.OffsetDateTime;

/** Builds access keys (44 characters: MOC 7.0, 2.2.6). */
public final class Keys {
    private Keys() {}

    /**
     * A complete key.
     *
     * @param code what follows tpEmis and stands before the check digit, eight digits: cNF of NF-e; nSiteAutoriz and
     *     cNF of NFCom and NF3e
     */
    public static String key(
            String ufCode,
            OffsetDateTime issued,
            String cnpj,
            String model,
            int series,
            int number,
            String emissionType,
            String code) {
        StringBuilder body = new StringBuilder(44).append(ufCode);
        padded(body, issued.getYear() % 100, 2);
        padded(body, issued.getMonthValue(), 2);
        body.append(cnpj).append(model);
        padded(body, series, 3);
        padded(body, number, 9);
        return TaxIds.key(body.append(emissionType).append(code).toString());
    }

    /** The number with leading zeros. */
    public static String padded(long number, int width) {
        StringBuilder text = new StringBuilder(width);
        padded(text, number, width);
        return text.toString();
    }

    private static void padded(StringBuilder target, long number, int width) {
        String digits = Long.toString(number);
        target.repeat('0', width - digits.length()).append(digits);
    }
}
