package dev.rastro.dfe.xml.tree;

import dev.rastro.dfe.xml.SecureXml;
import dev.rastro.dfe.xml.XmlScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a file as a tree in one pass, within the limits of {@link SecureXml}. Safe for use by several threads. */
public final class XmlTreeReader {
    private final XMLInputFactory factory = SecureXml.newFactory();

    /** The outermost element. Throws {@link XmlUnreadableException} for what is not XML, or has a DTD. */
    public XmlNode read(byte[] xml) throws XmlUnreadableException {
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(XmlScanner.stream(xml));
            return new Builder().read(reader);
        } catch (XMLStreamException e) {
            throw new XmlUnreadableException("O XML está malformado: " + e.getMessage(), e);
        }
    }

    /** An element whose end has not come yet. */
    private record Open(String name, Map<String, String> attributes, StringBuilder text, List<XmlNode> children) {
        XmlNode closed() {
            return new XmlNode(name, attributes, text.toString().strip(), List.copyOf(children));
        }
    }

    private static final class Builder {
        private final Deque<Open> open = new ArrayDeque<>();

        XmlNode read(XMLStreamReader reader) throws XMLStreamException, XmlUnreadableException {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD ->
                        throw new XmlUnreadableException("O XML contém uma DTD, que nenhum leiaute fiscal permite.");
                    case XMLStreamConstants.START_ELEMENT ->
                        open.push(new Open(
                                reader.getLocalName(), attributes(reader), new StringBuilder(), new ArrayList<>()));
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (!open.isEmpty()) {
                            open.peek().text().append(reader.getText());
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        XmlNode node = open.pop().closed();
                        if (open.isEmpty()) {
                            return node;
                        }
                        open.peek().children().add(node);
                    }
                    default -> {}
                }
            }
            throw new XmlUnreadableException("O XML não tem nenhum elemento.");
        }

        private static Map<String, String> attributes(XMLStreamReader reader) {
            int count = reader.getAttributeCount();
            if (count == 0) {
                return Map.of();
            }
            Map<String, String> attributes = new LinkedHashMap<>();
            for (int i = 0; i < count; i++) {
                attributes.put(
                        reader.getAttributeLocalName(i),
                        reader.getAttributeValue(i).strip());
            }
            return Collections.unmodifiableMap(attributes);
        }
    }
}
