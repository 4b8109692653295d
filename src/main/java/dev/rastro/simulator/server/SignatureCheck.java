package dev.rastro.simulator.server;

import java.io.ByteArrayInputStream;
import java.security.Key;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Verifies the signature of an event with the platform's own XMLDSig. Stateless. */
final class SignatureCheck {
    private SignatureCheck() {}

    /** Whether {@code event} carries a valid signature over its infEvento. */
    static boolean valid(Element event) {
        NodeList signatures = event.getElementsByTagNameNS("http://www.w3.org/2000/09/xmldsig#", "Signature");
        NodeList signed = event.getElementsByTagNameNS("*", "infEvento");
        if (signatures.getLength() != 1 || signed.getLength() != 1) {
            return false;
        }
        Element info = (Element) signed.item(0);
        info.setIdAttribute("Id", true);
        try {
            DOMValidateContext context = new DOMValidateContext(key(event), signatures.item(0));
            // SHA-1 is what the manuals prescribe; the platform's default policy refuses it.
            context.setProperty("org.jcp.xml.dsig.secureValidation", false);
            return XMLSignatureFactory.getInstance("DOM")
                    .unmarshalXMLSignature(context)
                    .validate(context);
        } catch (MarshalException | XMLSignatureException | CertificateException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Key key(Element event) throws CertificateException {
        String base64 = Question.text(event, "X509Certificate");
        return ((X509Certificate) CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(Base64.getMimeDecoder().decode(base64))))
                .getPublicKey();
    }
}
