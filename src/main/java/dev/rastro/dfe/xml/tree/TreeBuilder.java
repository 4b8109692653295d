package dev.rastro.dfe.xml.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Makes a tree of the events of a reader. For one file, not thread-safe. */
final class TreeBuilder {
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable XmlNode root;

    /** An element whose end has not come yet. */
    private record Open(String name, Map<String, String> attributes, StringBuilder text, List<XmlNode> children) {
        XmlNode closed() {
            return new XmlNode(name, attributes, text.toString().strip(), List.copyOf(children));
        }
    }

    /** The outermost element once its end was seen. */
    @Nullable
    XmlNode root() {
        return root;
    }

    /** Takes the event that the reader stands at. */
    void event(XMLStreamReader reader) {
        switch (reader.getEventType()) {
            case XMLStreamConstants.START_ELEMENT ->
                open.push(new Open(reader.getLocalName(), attributes(reader), new StringBuilder(), new ArrayList<>()));
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                Open element = open.peek();
                if (element != null) {
                    element.text().append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                XmlNode node = open.pop().closed();
                Open around = open.peek();
                if (around == null) {
                    root = node;
                } else {
                    around.children().add(node);
                }
            }
            default -> {}
        }
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        int count = reader.getAttributeCount();
        if (count == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            attributes.put(
                    reader.getAttributeLocalName(i), reader.getAttributeValue(i).strip());
        }
        return Collections.unmodifiableMap(attributes);
    }
}
