package dev.rastro.report.dossier;

import dev.rastro.dfe.xml.SecureXml;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the signatures of an XML, so that a tool of others can be told where they are. Safe for use by several threads. */
final class SignatureScan {
    private static final Logger LOG = LoggerFactory.getLogger(SignatureScan.class);
    private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";

    private final XMLInputFactory factory = SecureXml.newFactory();

    /**
     * A signature.
     *
     * @param number of the Signature element in the file, from 1
     * @param attribute name of the attribute that the reference goes by
     * @param namespace of the signed element
     * @param element local name of the signed element
     */
    record Found(int number, String attribute, String namespace, String element, X509Certificate certificate) {}

    private record Target(String attribute, String namespace, String element) {}

    private record Open(
            int number, String reference, @Nullable String certificate) {}

    /** Those signatures that refer to an element of the file and carry their certificate. */
    List<Found> scan(byte[] xml) {
        Map<String, Target> targets = new HashMap<>();
        List<Open> signatures = new ArrayList<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    element(reader, targets, signatures);
                }
            }
        } catch (XMLStreamException e) {
            // What is no XML has no signature to verify; it is in the dossier all the same.
            LOG.debug("No signatures to find", e);
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        for (Open open : signatures) {
            Target target = targets.get(open.reference());
            X509Certificate certificate = certificate(open.certificate());
            if (target != null && certificate != null) {
                found.add(new Found(
                        open.number(), target.attribute(), target.namespace(), target.element(), certificate));
            }
        }
        return found;
    }

    private static void element(XMLStreamReader reader, Map<String, Target> targets, List<Open> signatures)
            throws XMLStreamException {
        String name = reader.getLocalName();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String attribute = reader.getAttributeLocalName(i);
            if (attribute.equalsIgnoreCase("id")) {
                String namespace = reader.getNamespaceURI();
                targets.putIfAbsent(
                        reader.getAttributeValue(i), new Target(attribute, namespace == null ? "" : namespace, name));
            }
        }
        if (!DSIG.equals(reader.getNamespaceURI()) || (signatures.isEmpty() && !name.equals("Signature"))) {
            return;
        }
        switch (name) {
            case "Signature" -> signatures.add(new Open(signatures.size() + 1, "", null));
            case "Reference" -> {
                String uri = reader.getAttributeValue(null, "URI");
                Open open = signatures.removeLast();
                String reference = open.reference().isEmpty() && uri != null && uri.startsWith("#")
                        ? uri.substring(1)
                        : open.reference();
                signatures.add(new Open(open.number(), reference, open.certificate()));
            }
            case "X509Certificate" -> {
                Open open = signatures.removeLast();
                String text = reader.getElementText();
                signatures.add(new Open(
                        open.number(), open.reference(), open.certificate() == null ? text : open.certificate()));
            }
            default -> {
                // The rest of a signature is for the tool that verifies it.
            }
        }
    }

    private static @Nullable X509Certificate certificate(@Nullable String base64) {
        if (base64 == null) {
            return null;
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(base64);
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException | IllegalArgumentException e) {
            LOG.debug("A certificate that cannot be read", e);
            return null;
        }
    }
}
