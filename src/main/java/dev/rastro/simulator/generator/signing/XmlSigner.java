package dev.rastro.simulator.generator.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;

/**
 * Signs as the DF-e manuals ask (MOC 7.0, 4.2.1: enveloped, C14N, rsa-sha1, one reference by Id) without building a
 * tree: the generator writes elements in canonical form, so the text itself is what has to be digested. Only for
 * generated text; it does not canonicalise anything. Not thread-safe.
 */
public final class XmlSigner {
    private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
    private static final String C14N = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";

    private final TrainingAuthority authority;
    private final MessageDigest sha1;
    private final Signature rsa;

    public XmlSigner(TrainingAuthority authority) {
        this.authority = authority;
        try {
            sha1 = MessageDigest.getInstance("SHA-1");
            rsa = Signature.getInstance("SHA1withRSA");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-1 and RSA are part of every Java platform", e);
        }
    }

    public TrainingAuthority authority() {
        return authority;
    }

    /**
     * Signs an element.
     *
     * @param element canonical text of the element but for the namespace declaration it inherits; its attributes in
     *     alphabetical order
     * @param namespace the default namespace it inherits
     * @param id the value of its Id attribute
     */
    public SignedXml sign(String element, String namespace, String id, Credential credential) {
        int nameEnd = element.indexOf(' ');
        String canonical = element.substring(0, nameEnd) + " xmlns=\"" + namespace + '"' + element.substring(nameEnd);
        Base64.Encoder base64 = Base64.getEncoder();
        String digest = base64.encodeToString(sha1.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        String info = signedInfo(id, digest);
        String canonicalInfo = "<SignedInfo xmlns=\"" + DSIG + '"' + info.substring("<SignedInfo".length());
        try {
            rsa.initSign(credential.key());
            rsa.update(canonicalInfo.getBytes(StandardCharsets.UTF_8));
            String value = base64.encodeToString(rsa.sign());
            String signature = "<Signature xmlns=\"" + DSIG + "\">" + info + "<SignatureValue>" + value
                    + "</SignatureValue><KeyInfo><X509Data><X509Certificate>" + credential.certificateBase64()
                    + "</X509Certificate></X509Data></KeyInfo></Signature>";
            return new SignedXml(signature, digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Signing with a generated key failed", e);
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
