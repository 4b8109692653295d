package dev.rastro.simulator.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A SOAP request, read as a tree: requests are small. */
final class Question {
    private final Document document;

    private final String text;

    private Question(Document document, String text) {
        this.document = document;
        this.text = text;
    }

    /**
     * A part of the request as a document of its own, as an authority takes it out of the envelope: a signature inside is
     * over this document, without the namespaces of SOAP around it.
     *
     * @param root an element without prefix
     */
    Question part(String root) throws SAXException {
        int from = text.indexOf("<" + root);
        int to = text.lastIndexOf("</" + root + ">");
        if (from < 0 || to < from) {
            throw new SAXException("no " + root);
        }
        return read(text.substring(from, to + root.length() + 3).getBytes(StandardCharsets.UTF_8));
    }

    static Question read(byte[] bytes) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            return new Question(
                    builder.parse(new ByteArrayInputStream(bytes)), new String(bytes, StandardCharsets.UTF_8));
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("Reading bytes in memory failed", e);
        }
    }

    Document document() {
        return document;
    }

    Optional<Element> element(String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        return found.getLength() == 0 ? Optional.empty() : Optional.of((Element) found.item(0));
    }

    String text(String name) {
        return element(name).map(each -> each.getTextContent().strip()).orElse("");
    }

    boolean has(String name) {
        return element(name).isPresent();
    }

    /** CNPJ or CPF inside an element. */
    static String text(Element within, String name) {
        NodeList found = within.getElementsByTagNameNS("*", name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }
}
