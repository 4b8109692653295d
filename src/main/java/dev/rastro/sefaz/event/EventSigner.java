package dev.rastro.sefaz.event;

import dev.rastro.sefaz.certificate.Credential;
import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.ProviderException;
import java.security.Signature;
import java.util.Base64;

/**
 * Signs as the manuals prescribe (MOC 7.0, 4.2.1): enveloped, canonical XML 1.0, rsa-sha1, one reference by Id, nothing
 * but the certificate in KeyInfo. The elements are written in canonical form, so no tree is needed; that the result is a
 * valid XMLDSig is proven by tests with the platform's and another verifier. Stateless.
 */
final class EventSigner {
    private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
    private static final String C14N = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";

    private EventSigner() {}

    /**
     * The Signature element over {@code info}.
     *
     * @param info an element in canonical form but for the default namespace it inherits
     */
    static String sign(String info, String namespace, String id, Credential credential) throws SefazException {
        int nameEnd = info.indexOf(' ');
        String canonical = info.substring(0, nameEnd) + " xmlns=\"" + namespace + '"' + info.substring(nameEnd);
        Base64.Encoder base64 = Base64.getEncoder();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(canonical.getBytes(StandardCharsets.UTF_8));
            String signedInfo = signedInfo(id, base64.encodeToString(digest));
            String canonicalInfo = "<SignedInfo xmlns=\"" + DSIG + '"' + signedInfo.substring("<SignedInfo".length());
            Signature rsa = Signature.getInstance("SHA1withRSA");
            rsa.initSign(credential.key());
            rsa.update(canonicalInfo.getBytes(StandardCharsets.UTF_8));
            return "<Signature xmlns=\"" + DSIG + "\">" + signedInfo + "<SignatureValue>"
                    + base64.encodeToString(rsa.sign()) + "</SignatureValue><KeyInfo><X509Data><X509Certificate>"
                    + base64.encodeToString(credential.certificate().getEncoded())
                    + "</X509Certificate></X509Data></KeyInfo></Signature>";
        } catch (GeneralSecurityException | ProviderException e) {
            // A token fails without a checked exception: pulled out, or locked by another program.
            throw new SefazException(
                    credential.inToken() ? SefazFailure.TOKEN_UNAVAILABLE : SefazFailure.SIGNING_FAILED,
                    credential.owner().name(),
                    null,
                    e);
        }
    }

    private static String signedInfo(String id, String digest) {
        return "<SignedInfo><CanonicalizationMethod Algorithm=\"" + C14N + "\"></CanonicalizationMethod>"
                + "<SignatureMethod Algorithm=\"" + DSIG + "rsa-sha1\"></SignatureMethod>"
                + "<Reference URI=\"#" + id + "\"><Transforms>"
                + "<Transform Algorithm=\"" + DSIG + "enveloped-signature\"></Transform>"
                + "<Transform Algorithm=\"" + C14N + "\"></Transform></Transforms>"
                + "<DigestMethod Algorithm=\"" + DSIG + "sha1\"></DigestMethod>"
                + "<DigestValue>" + digest + "</DigestValue></Reference></SignedInfo>";
    }
}
