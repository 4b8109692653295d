package dev.rastro.simulator.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class GeneratedSignaturesTest {
    private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";

    @Test
    void everySignatureVerifiesAndTheProtocolNamesItsDigest() throws Exception {
        int signatures = 0;
        for (Map.Entry<String, String> file : Samples.where(path -> !path.contains("-res"))) {
            Document document = parse(file.getValue());
            NodeList found = document.getElementsByTagNameNS(DSIG, "Signature");
            assertThat(found.getLength()).as(file.getKey()).isPositive();
            for (int i = 0; i < found.getLength(); i++) {
                assertThat(verifies((Element) found.item(i))).as(file.getKey()).isTrue();
                signatures++;
            }
            NodeList digest = document.getElementsByTagNameNS("*", "digVal");
            if (digest.getLength() > 0) {
                assertThat(digest.item(0).getTextContent())
                        .as(file.getKey())
                        .isEqualTo(document.getElementsByTagNameNS(DSIG, "DigestValue")
                                .item(0)
                                .getTextContent());
            }
        }
        assertThat(signatures).isGreaterThan(1_500);
    }

    @Test
    void theCertificateBelongsToTheIssuerAndNamesItsCnpjAsIcpBrasilDoes() throws Exception {
        String xml =
                Samples.where(path -> path.endsWith("-procNFe.xml")).getFirst().getValue();
        X509Certificate certificate = certificate(parse(xml).getDocumentElement());
        String issuer =
                Samples.element(Samples.element(xml, "emit", "x"), "CNPJ", "x").replaceAll("<[^>]*>", "");
        assertThat(certificate.getSubjectX500Principal().getName()).contains(":" + issuer);
        List<String> others = certificate.getSubjectAlternativeNames().stream()
                .filter(name -> Integer.valueOf(0).equals(name.get(0)))
                .map(name -> new String((byte[]) name.get(1), StandardCharsets.ISO_8859_1))
                .toList();
        // The DER of OID 2.16.76.1.3.3, then the CNPJ.
        assertThat(others)
                .anySatisfy(other ->
                        assertThat(other).contains("`L\u0001\u0003\u0003").contains(issuer));
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static boolean verifies(Element signature) throws Exception {
        DOMValidateContext context =
                new DOMValidateContext(certificate(signature).getPublicKey(), signature);
        // SHA-1 is what the layouts prescribe; the platform's default policy refuses it.
        context.setProperty("org.jcp.xml.dsig.secureValidation", false);
        // The signed element is the first of the signature's siblings.
        context.setIdAttributeNS((Element) signature.getParentNode().getFirstChild(), null, "Id");
        XMLSignature read = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
        return read.validate(context);
    }

    private static X509Certificate certificate(Element within) throws Exception {
        String base64 =
                within.getElementsByTagNameNS(DSIG, "X509Certificate").item(0).getTextContent();
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
    }
}
