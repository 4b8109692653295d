package dev.rastro.desktop.detail;

import dev.rastro.desktop.detail.XmlLine.Kind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Lays XML out for reading, one element a line. Only for the eye: the original is what counts and what is copied out.
 * Safe for use by several threads.
 */
public final class XmlLayout {
    /** Beyond this many bytes a document is cut for the screen. */
    static final int LARGEST = 4_000_000;

    private static final int MOST_LINES = 40_000;
    private static final int LONGEST_TEXT = 400;
    private static final String INDENT = "  ";

    /**
     * A document laid out.
     *
     * @param wellFormed whether it is XML; if not, the lines are as they came
     * @param complete whether all of it is there
     */
    public record Result(List<XmlLine> lines, boolean wellFormed, boolean complete) {}

    private final XMLInputFactory factory = XMLInputFactory.newFactory();

    public XmlLayout() {
        // The files come from strangers: no DTD, no entities, nothing fetched.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    /** The lines of {@code bytes}. */
    public Result lay(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return raw(bytes, LARGEST, true);
        }
        Writer writer = new Writer();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                while (reader.hasNext() && writer.lines.size() < MOST_LINES) {
                    writer.accept(reader, reader.next());
                }
                return new Result(List.copyOf(writer.lines), true, !reader.hasNext());
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            return raw(bytes, bytes.length, false);
        }
    }

    private static Result raw(byte[] bytes, int length, boolean wellFormed) {
        String text = new String(bytes, 0, Math.min(length, bytes.length), StandardCharsets.UTF_8);
        List<XmlLine> lines = text.replaceAll("><", ">\n<")
                .lines()
                .limit(MOST_LINES)
                .map(XmlLayout::cut)
                .map(XmlLine::plain)
                .toList();
        return new Result(lines, wellFormed, bytes.length <= length && lines.size() < MOST_LINES);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + " \u2026";
    }

    /** Holds an open element back until it is known whether it has children. */
    private static final class Writer {
        private final List<XmlLine> lines = new ArrayList<>();
        private List<XmlLine.Span> open = new ArrayList<>();
        private String text = "";
        private int depth;

        void accept(XMLStreamReader reader, int event) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.END_ELEMENT -> end(name(reader));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    text += cut(reader.getText().strip());
                default -> {}
            }
        }

        private static String name(XMLStreamReader reader) {
            String prefix = reader.getPrefix();
            return prefix == null || prefix.isEmpty() ? reader.getLocalName() : prefix + ":" + reader.getLocalName();
        }

        private void start(XMLStreamReader reader) {
            flush();
            add(Kind.MARKUP, INDENT.repeat(depth) + "<");
            add(Kind.ELEMENT, name(reader));
            for (int i = 0; i < reader.getNamespaceCount(); i++) {
                String prefix = reader.getNamespacePrefix(i);
                attribute(prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, reader.getNamespaceURI(i));
            }
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
            add(Kind.MARKUP, ">");
            depth++;
        }

        private void attribute(String name, String value) {
            add(Kind.ATTRIBUTE, " " + name);
            add(Kind.MARKUP, "=\"");
            add(Kind.VALUE, cut(value));
            add(Kind.MARKUP, "\"");
        }

        private void end(String name) {
            if (open.isEmpty()) {
                flush();
                add(Kind.MARKUP, INDENT.repeat(depth - 1));
            } else if (!text.isEmpty()) {
                add(Kind.TEXT, text);
            }
            depth--;
            text = "";
            add(Kind.MARKUP, "</");
            add(Kind.ELEMENT, name);
            add(Kind.MARKUP, ">");
            line();
        }

        private void flush() {
            if (!open.isEmpty()) {
                line();
            }
            if (!text.isEmpty()) {
                add(Kind.TEXT, INDENT.repeat(depth) + text);
                line();
            }
            text = "";
        }

        private void add(Kind kind, String piece) {
            open.add(new XmlLine.Span(kind, piece));
        }

        private void line() {
            lines.add(new XmlLine(open));
            open = new ArrayList<>();
        }
    }
}
