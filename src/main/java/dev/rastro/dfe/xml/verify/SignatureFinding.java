package dev.rastro.dfe.xml.verify;

import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * One signature of a file.
 *
 * @param owner the element whose child it is: NFe, evento, NFSe ...
 * @param signed the element it refers to, {@code null} where there is none
 * @param digest DigestValue, base64 without white space
 * @param method the URI of the signature's algorithm
 * @param certificate the signer's
 * @param sent further certificates that came with it
 * @param digestMatches whether the signed element has that digest, as it stands or written differently
 * @param valueMatches whether the signer's key made the value over SignedInfo, as it stands or written differently
 */
record SignatureFinding(
        Role role,
        Element owner,
        @Nullable Element signed,
        SignatureOutcome outcome,
        @Nullable String digest,
        @Nullable String method,
        @Nullable X509Certificate certificate,
        List<X509Certificate> sent,
        boolean digestMatches,
        boolean valueMatches) {
    /** Whose signature it is. */
    enum Role {
        /** Of the document or event itself. */
        OWN,
        /** Of the authority's answer (retEvento, protocol). */
        ANSWER,
        /** Of something inside what another signature covers (the DPS of an NFS-e). */
        INNER
    }
}
