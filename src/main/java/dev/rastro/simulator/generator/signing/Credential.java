package dev.rastro.simulator.generator.signing;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A certificate with its key, like an A1 file.
 *
 * @param certificateBase64 the certificate in DER, base64 without line breaks, as KeyInfo carries it
 * @param issuers the certificates above it, root last
 */
public record Credential(
        PrivateKey key, X509Certificate certificate, String certificateBase64, List<X509Certificate> issuers) {
    public Credential {
        issuers = List.copyOf(issuers);
    }
}
