package dev.rastro.sefaz.certificate.token;

import java.util.List;

/**
 * A token that is plugged in, as it shows itself without a PIN.
 *
 * @param slot the number of its slot, which a reader may change
 * @param serial the token's own serial number, as text
 * @param pin how many tries are left, as far as the token tells
 * @param certificates those that are visible without a PIN
 */
public record Token(long slot, String label, String serial, Pin pin, List<TokenCertificate> certificates) {
    /** What a token says of its PIN. Many say nothing until it is too late. */
    public enum Pin {
        UNTROUBLED,
        LAST_TRY,
        LOCKED
    }

    public Token {
        certificates = List.copyOf(certificates);
    }
}
