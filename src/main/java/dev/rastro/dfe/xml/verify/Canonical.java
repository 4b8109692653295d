package dev.rastro.dfe.xml.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Canonical XML 1.0 of an element as it may have stood before it was written anew: with other white space, other namespace
 * declarations around it. Only ever used to look for the form whose digest was signed; a hit proves itself, a miss proves
 * nothing, so it need not know what no layout has (attributes of the xml namespace). Not thread-safe.
 */
final class Canonical {
    private final Form form;
    private final @Nullable Element skipped;
    private final StringBuilder out = new StringBuilder();

    /**
     * A form to try.
     *
     * @param dropBlanks leave out white space between elements
     * @param text what to do to every value
     * @param namespaces declarations around the element; {@code null} for those that are in scope
     */
    record Form(
            boolean dropBlanks,
            UnaryOperator<String> text,
            @Nullable Map<String, String> namespaces) {}

    private Canonical(Form form, @Nullable Element skipped) {
        this.form = form;
        this.skipped = skipped;
    }

    /** The bytes of an element in a form, without {@code skipped} (the signature inside it). */
    static byte[] of(Element element, Form form, @Nullable Element skipped) {
        Canonical canonical = new Canonical(form, skipped);
        Map<String, String> scope = form.namespaces() == null ? scope(element) : form.namespaces();
        canonical.element(element, scope, Map.of());
        return canonical.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** All namespaces in scope, by prefix. */
    static Map<String, String> scope(Element element) {
        Map<String, String> scope = new HashMap<>();
        for (Node each = element; each instanceof Element around; each = each.getParentNode()) {
            declared(around).forEach(scope::putIfAbsent);
        }
        return scope;
    }

    private static Map<String, String> declared(Element element) {
        Map<String, String> found = new HashMap<>();
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                String name = attribute.getName();
                found.put(name.equals("xmlns") ? "" : attribute.getLocalName(), attribute.getValue());
            }
        }
        return found;
    }

    private void element(Element element, Map<String, String> scope, Map<String, String> rendered) {
        out.append('<').append(element.getTagName());
        Map<String, String> now = new HashMap<>(rendered);
        new TreeMap<>(scope).forEach((prefix, uri) -> {
            if (!uri.equals(rendered.getOrDefault(prefix, ""))) {
                out.append(prefix.isEmpty() ? " xmlns" : " xmlns:" + prefix).append("=\"");
                escape(uri, true);
                out.append('"');
                now.put(prefix, uri);
            }
        });
        attributes(element);
        out.append('>');
        content(element, scope, now);
        out.append("</").append(element.getTagName()).append('>');
    }

    private void attributes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        List<Attr> sorted = new ArrayList<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                sorted.add(attribute);
            }
        }
        sorted.sort(Comparator.comparing((Attr each) -> each.getNamespaceURI() == null ? "" : each.getNamespaceURI())
                .thenComparing(Attr::getLocalName));
        for (Attr attribute : sorted) {
            out.append(' ').append(attribute.getName()).append("=\"");
            escape(attribute.getValue(), true);
            out.append('"');
        }
    }

    private void content(Element element, Map<String, String> scope, Map<String, String> rendered) {
        boolean parent = !XmlTree.children(element).isEmpty();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                if (!parent || !form.dropBlanks() || !text.getData().isBlank()) {
                    escape(form.text().apply(text.getData()), false);
                }
            } else if (child instanceof Element next && !next.isSameNode(skipped)) {
                Map<String, String> inner = new HashMap<>(scope);
                inner.putAll(form.namespaces() == null ? declared(next) : defaultOnly(next));
                element(next, inner, rendered);
            }
        }
    }

    /** Where the surroundings are made up, prefixes no element uses are left out below as well. */
    private static Map<String, String> defaultOnly(Element element) {
        Map<String, String> declared = declared(element);
        declared.keySet().removeIf(prefix -> !prefix.isEmpty() && !prefix.equals(element.getPrefix()));
        return declared;
    }

    private void escape(String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '\r' -> out.append("&#xD;");
                case '>' -> out.append(attribute ? ">" : "&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\t' -> out.append(attribute ? "&#x9;" : "\t");
                case '\n' -> out.append(attribute ? "&#xA;" : "\n");
                default -> out.append(c);
            }
        }
    }
}
