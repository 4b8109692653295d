package dev.rastro.dfe.xml.tree;

import dev.rastro.dfe.xml.FieldText;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An element: local name, attributes, own text, children. Looking something up never fails: what is absent is an empty
 * node or an empty text. A path is local names joined by "/", each step one name or alternatives joined by "|"; the last
 * step of a text's path may be an attribute: {@code "ide/nCT"}, {@code "dest|destDCe/CNPJ|CPF"}, {@code "@versao"}.
 * Namespaces and prefixes do not matter. Immutable.
 */
public final class XmlNode {
    /** What stands for an absent element. */
    public static final XmlNode ABSENT = new XmlNode("", Map.of(), "", List.of());

    private final String name;
    private final Map<String, String> attributes;
    private final String text;
    private final List<XmlNode> children;

    XmlNode(String name, Map<String, String> attributes, String text, List<XmlNode> children) {
        this.name = name;
        this.attributes = attributes;
        this.text = text;
        this.children = children;
    }

    /** The local name; empty for an absent element. */
    public String name() {
        return name;
    }

    /** Whether there is such an element. */
    public boolean present() {
        return this != ABSENT;
    }

    /** The element's own text, without white space around it. */
    public String text() {
        return text;
    }

    /** The children in the order of the file. */
    public List<XmlNode> children() {
        return children;
    }

    /** The attributes by local name, in the order of the file. */
    public Map<String, String> attributes() {
        return attributes;
    }

    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** The first element at the path, or {@link #ABSENT}. */
    public XmlNode at(String path) {
        int slash = path.indexOf('/');
        String step = slash < 0 ? path : path.substring(0, slash);
        if (slash < 0) {
            return child(step);
        }
        String rest = path.substring(slash + 1);
        for (XmlNode child : children) {
            if (matches(step, child.name)) {
                XmlNode found = child.at(rest);
                if (found.present()) {
                    return found;
                }
            }
        }
        return ABSENT;
    }

    private XmlNode child(String step) {
        for (XmlNode child : children) {
            if (matches(step, child.name)) {
                return child;
            }
        }
        return ABSENT;
    }

    /** Whether a name is one of the alternatives of a step. */
    private static boolean matches(String step, String name) {
        int at = step.indexOf(name);
        while (at >= 0) {
            int end = at + name.length();
            if ((at == 0 || step.charAt(at - 1) == '|') && (end == step.length() || step.charAt(end) == '|')) {
                return true;
            }
            at = step.indexOf(name, at + 1);
        }
        return false;
    }

    /** Every element at the path, in the order of the file. */
    public List<XmlNode> all(String path) {
        List<XmlNode> found = new ArrayList<>();
        collect(path, found);
        return found;
    }

    private void collect(String path, List<XmlNode> found) {
        int slash = path.indexOf('/');
        String step = slash < 0 ? path : path.substring(0, slash);
        for (XmlNode child : children) {
            if (matches(step, child.name)) {
                if (slash < 0) {
                    found.add(child);
                } else {
                    child.collect(path.substring(slash + 1), found);
                }
            }
        }
    }

    /** The text of the first element or attribute at the path; empty where there is none. */
    public String text(String path) {
        int at = path.lastIndexOf('@');
        if (at < 0) {
            return at(path).text;
        }
        XmlNode owner = at == 0 ? this : at(path.substring(0, at - 1));
        return owner.attribute(path.substring(at + 1));
    }

    /** Whether there is a text other than an empty one at the path. */
    public boolean has(String path) {
        return !text(path).isEmpty();
    }

    /** The number at the path; {@code null} where there is none, or it is no number. */
    public @Nullable BigDecimal decimal(String path) {
        return FieldText.decimal(text(path));
    }

    /**
     * The moment at the path with the offset it was written with (a date alone: midnight in Brasília); {@code null} where
     * there is none, or it is no moment. To show it as written use the text.
     */
    public @Nullable OffsetDateTime moment(String path) {
        return FieldText.moment(text(path));
    }

    /** The first element below this one, or this one, for which the condition holds; in the order of the file. */
    public Optional<XmlNode> find(Predicate<XmlNode> condition) {
        if (condition.test(this)) {
            return Optional.of(this);
        }
        for (XmlNode child : children) {
            Optional<XmlNode> found = child.find(condition);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The first element below this one, or this one, of that name; {@link #ABSENT} where there is none. */
    public XmlNode named(String wanted) {
        return find(node -> node.name.equals(wanted)).orElse(ABSENT);
    }

    /** The same without the elements of those names, wherever they stand below it. */
    public XmlNode without(Set<String> names) {
        return new XmlNode(
                name,
                attributes,
                text,
                children.stream()
                        .filter(child -> !names.contains(child.name))
                        .map(child -> child.without(names))
                        .toList());
    }

    /** Name and text, for messages. */
    @Override
    public String toString() {
        return name + (text.isEmpty() ? "" : "=" + text);
    }
}
