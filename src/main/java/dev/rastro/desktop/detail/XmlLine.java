package dev.rastro.desktop.detail;

import java.util.List;
import java.util.stream.Collectors;

/** A line of a document laid out for reading. */
public record XmlLine(List<Span> spans) {
    public XmlLine {
        spans = List.copyOf(spans);
    }

    /** What a piece of a line is, and so how it is coloured. */
    public enum Kind {
        MARKUP,
        ELEMENT,
        ATTRIBUTE,
        VALUE,
        TEXT
    }

    /** A piece of a line. */
    public record Span(Kind kind, String text) {}

    static XmlLine plain(String text) {
        return new XmlLine(List.of(new Span(Kind.TEXT, text)));
    }

    /** The line without colours. */
    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
