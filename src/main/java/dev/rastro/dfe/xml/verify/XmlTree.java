package dev.rastro.dfe.xml.verify;

import dev.rastro.dfe.xml.XmlScanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The tree of an XML as it stands, parsed without DTD or anything from outside; and small steps in it. */
final class XmlTree {
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private XmlTree() {}

    /** Parses the bytes; throws what the parser says of a file that is not well-formed or beyond the platform's limits. */
    static Document parse(byte[] bytes) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            // So that a value is one node, whether or not it stood in CDATA.
            factory.setCoalescing(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(XmlScanner.stream(bytes)));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The Java platform has a secure XML parser", e);
        } catch (IOException e) {
            // Bytes that are not of the declared encoding are told as an exception of reading.
            throw new SAXException(e);
        }
    }

    /** The child elements. */
    static List<Element> children(Node parent) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    /** The child elements of a local name. */
    static List<Element> children(Node parent, String name) {
        return children(parent).stream()
                .filter(each -> name.equals(each.getLocalName()))
                .toList();
    }

    /** The first child of a local name. */
    static @Nullable Element child(@Nullable Node parent, String name) {
        return parent == null
                ? null
                : children(parent, name).stream().findFirst().orElse(null);
    }

    /** The element and all below it, in document order. */
    static List<Element> all(Element root) {
        List<Element> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(Element element, List<Element> found) {
        found.add(element);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element next) {
                collect(next, found);
            }
        }
    }

    /** The identifier a reference can name: attribute {@code Id}, in any of the spellings of the layouts. */
    static @Nullable String id(Element element) {
        for (String name : List.of("Id", "ID", "id")) {
            if (element.hasAttribute(name)) {
                return element.getAttribute(name);
            }
        }
        return null;
    }
}
