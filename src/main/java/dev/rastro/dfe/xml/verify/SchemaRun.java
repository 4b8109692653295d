package dev.rastro.dfe.xml.verify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;

/** Measures one element of a tree against one schema, keeping in mind where it is, so that a fault has a place. */
final class SchemaRun implements ErrorHandler {
    private static final int ENOUGH = 20;

    private final ValidatorHandler handler;
    private final Deque<Element> path = new ArrayDeque<>();
    private final List<SchemaFault> faults = new ArrayList<>();

    private SchemaRun(Schema schema) {
        handler = schema.newValidatorHandler();
        handler.setErrorHandler(this);
    }

    /** The faults, in document order, as many as are of use. */
    static List<SchemaFault> faults(Schema schema, Element root) {
        SchemaRun run = new SchemaRun(schema);
        try {
            run.handler.startDocument();
            run.element(root);
            run.handler.endDocument();
        } catch (SAXException e) {
            if (run.faults.isEmpty()) {
                run.faults.add(SchemaFault.of(String.valueOf(e.getMessage()), root, run.path));
            }
        }
        return run.faults;
    }

    private void element(Element element) throws SAXException {
        path.addLast(element);
        String namespace = element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
        AttributesImpl attributes = new AttributesImpl();
        List<String> prefixes = new ArrayList<>();
        NamedNodeMap nodes = element.getAttributes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Attr each = (Attr) nodes.item(i);
            if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(each.getNamespaceURI())) {
                String prefix = each.getName().equals("xmlns") ? "" : each.getLocalName();
                prefixes.add(prefix);
                handler.startPrefixMapping(prefix, each.getValue());
            } else {
                String of = each.getNamespaceURI() == null ? "" : each.getNamespaceURI();
                attributes.addAttribute(of, each.getLocalName(), each.getName(), "CDATA", each.getValue());
            }
        }
        handler.startElement(namespace, element.getLocalName(), element.getTagName(), attributes);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element next) {
                element(next);
            } else if (child instanceof Text text) {
                char[] characters = text.getData().toCharArray();
                handler.characters(characters, 0, characters.length);
            }
        }
        handler.endElement(namespace, element.getLocalName(), element.getTagName());
        for (String prefix : prefixes) {
            handler.endPrefixMapping(prefix);
        }
        path.removeLast();
    }

    @Override
    public void warning(SAXParseException warning) {
        // A remark about the schema, not about the document.
    }

    @Override
    public void error(SAXParseException error) throws SAXException {
        faults.add(SchemaFault.of(String.valueOf(error.getMessage()), path.getLast(), path));
        if (faults.size() >= ENOUGH) {
            throw error;
        }
    }

    @Override
    public void fatalError(SAXParseException error) throws SAXException {
        error(error);
        throw error;
    }
}
