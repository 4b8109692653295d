package dev.rastro.sefaz.certificate;

import dev.rastro.sefaz.certificate.token.Token;
import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which certificate in which token.
 *
 * @param library the vendor's PKCS #11 library
 * @param slot number of the slot; {@code null} when the certificate decides
 * @param serial serial number of the certificate
 * @param alias label of the certificate
 */
record TokenReference(
        Path library,
        @Nullable Long slot,
        @Nullable BigInteger serial,
        @Nullable String alias) {
    /**
     * The token meant, of those plugged in. Where several might be, none is taken: the PIN of one given to another costs
     * a try.
     */
    Token choose(List<Token> tokens) throws SefazException {
        List<Token> possible = tokens.stream()
                .filter(token -> slot == null || token.slot() == slot)
                .toList();
        if (possible.isEmpty()) {
            throw failure(SefazFailure.TOKEN_UNAVAILABLE, tokens.size() + " tokens");
        }
        Predicate<Token> shows =
                token -> token.certificates().stream().anyMatch(each -> fits(each.alias(), each.certificate()));
        List<Token> showing = possible.size() == 1 || (serial == null && alias == null)
                ? possible
                : possible.stream().filter(shows).toList();
        if (showing.size() != 1) {
            throw failure(SefazFailure.TOKEN_AMBIGUOUS, possible.size() + " tokens");
        }
        return showing.getFirst();
    }

    /** The entry meant, of those of the token: of one owner's several the newest. */
    Credential choose(String token, List<KeyEntry> entries) throws SefazException {
        List<KeyEntry> fitting = entries.stream()
                .filter(entry -> fits(entry.alias(), entry.certificate()))
                .toList();
        Credential newest = KeyEntry.newest(fitting)
                .orElseThrow(() -> failure(SefazFailure.CERTIFICATE_WITHOUT_KEY, token))
                .credential();
        for (KeyEntry other : fitting) {
            if (!OwnerReader.read(other.certificate())
                    .taxId()
                    .equals(newest.owner().taxId())) {
                throw failure(SefazFailure.TOKEN_AMBIGUOUS, fitting.size() + " certificates, " + token);
            }
        }
        return newest;
    }

    /** The platform adds issuer and serial number to an alias that occurs twice. */
    private boolean fits(String found, X509Certificate certificate) {
        return (serial == null || serial.equals(certificate.getSerialNumber()))
                && (alias == null || found.equals(alias) || found.startsWith(alias + "/"));
    }

    SefazException failure(SefazFailure failure, String detail) {
        return new SefazException(failure, detail + ", " + library + Objects.toString(slot, ""), null, null);
    }
}
