package dev.rastro.dfe.xml.verify;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The parts of a Signature element, as far as they are there.
 *
 * @param complete whether each part that must be there once is there once
 * @param certificates those of KeyInfo that can be read, in their order
 */
record SignatureParts(
        boolean complete,
        @Nullable Element signedInfo,
        @Nullable String canonicalization,
        @Nullable String method,
        @Nullable String uri,
        List<String> transforms,
        @Nullable String digestMethod,
        @Nullable String digest,
        @Nullable String value,
        List<X509Certificate> certificates) {
    static SignatureParts read(Element signature) {
        Element info = XmlTree.child(signature, "SignedInfo");
        Element reference = XmlTree.child(info, "Reference");
        boolean once = XmlTree.children(signature, "SignedInfo").size() == 1
                && XmlTree.children(signature, "SignatureValue").size() == 1
                && XmlTree.children(signature, "Object").isEmpty()
                && info != null
                && XmlTree.children(info, "Reference").size() == 1
                && reference != null
                && XmlTree.children(reference, "DigestValue").size() == 1;
        return new SignatureParts(
                once,
                info,
                algorithm(XmlTree.child(info, "CanonicalizationMethod")),
                algorithm(XmlTree.child(info, "SignatureMethod")),
                reference != null && reference.hasAttribute("URI") ? reference.getAttribute("URI") : null,
                transforms(XmlTree.child(reference, "Transforms")),
                algorithm(XmlTree.child(reference, "DigestMethod")),
                base64(XmlTree.child(reference, "DigestValue")),
                base64(XmlTree.child(signature, "SignatureValue")),
                certificates(XmlTree.child(signature, "KeyInfo")));
    }

    /** Whether nothing was signed yet: a template without a value, or nothing at all inside. */
    boolean blank() {
        return value == null || value.isEmpty();
    }

    private static @Nullable String algorithm(@Nullable Element element) {
        return element == null || !element.hasAttribute("Algorithm") ? null : element.getAttribute("Algorithm");
    }

    /** A transformation with parameters of its own is told as one that no table knows. */
    private static List<String> transforms(@Nullable Element transforms) {
        return transforms == null
                ? List.of()
                : XmlTree.children(transforms).stream()
                        .map(each -> XmlTree.children(each).isEmpty() ? each.getAttribute("Algorithm") : "?")
                        .toList();
    }

    private static @Nullable String base64(@Nullable Element element) {
        return element == null ? null : element.getTextContent().replaceAll("\\s", "");
    }

    private static List<X509Certificate> certificates(@Nullable Element keyInfo) {
        List<X509Certificate> found = new ArrayList<>();
        if (keyInfo != null) {
            for (Element data : XmlTree.children(keyInfo, "X509Data")) {
                for (Element each : XmlTree.children(data, "X509Certificate")) {
                    X509Certificate certificate = certificate(each.getTextContent());
                    if (certificate != null) {
                        found.add(certificate);
                    }
                }
            }
        }
        return found;
    }

    private static @Nullable X509Certificate certificate(String base64) {
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(base64);
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
        } catch (CertificateException | IllegalArgumentException e) {
            // A placeholder or a torn certificate: the finding says that there is none to be read.
            return null;
        }
    }
}
