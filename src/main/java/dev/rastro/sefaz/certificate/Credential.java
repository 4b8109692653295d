package dev.rastro.sefaz.certificate;

import dev.rastro.dfe.trust.CertificateOwner;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A certificate with its private key, ready for use. The key never leaves its holder: for a token it is a handle.
 *
 * @param owner whose it is
 * @param chain the owner's certificate first
 */
public record Credential(CertificateOwner owner, PrivateKey key, List<X509Certificate> chain) {
    public Credential {
        chain = List.copyOf(chain);
    }

    /** The owner's certificate. */
    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** Whether the key is a handle only, so that its holder has to be at hand. */
    public boolean inToken() {
        return key.getEncoded() == null;
    }

    @Override
    public String toString() {
        return "Credential[" + owner + "]";
    }
}
