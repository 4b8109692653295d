package dev.rastro.sefaz.certificate;

import dev.rastro.dfe.trust.CertificateOwner;
import dev.rastro.dfe.trust.CertificateOwners;
import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import java.security.cert.X509Certificate;

/** Whose a certificate is, or the failure that it is nobody's Rastro could act for. */
public final class OwnerReader {
    private OwnerReader() {}

    /** Reads the owner; throws {@link SefazFailure#CERTIFICATE_WITHOUT_OWNER} for a certificate of no known form. */
    public static CertificateOwner read(X509Certificate certificate) throws SefazException {
        return CertificateOwners.read(certificate)
                .orElseThrow(() -> new SefazException(
                        SefazFailure.CERTIFICATE_WITHOUT_OWNER, CertificateOwners.commonName(certificate), null, null));
    }
}
