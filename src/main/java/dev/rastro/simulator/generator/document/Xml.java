package dev.rastro.simulator.generator.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Writes XML without indentation and already in canonical form (C14N 1.0): no empty-element tags, double quotes, the
 * escapes of the canonical form. Attributes must be given in alphabetical order. Not thread-safe.
 */
public final class Xml {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private final StringBuilder out = new StringBuilder(4096);

    /** Attributes as {@link #group(String, String, Runnable)} wants them: name, value, name, value ... */
    public static String attributes(String... namesAndValues) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            text.append(' ').append(namesAndValues[i]).append("=\"");
            escape(text, namesAndValues[i + 1], true);
            text.append('"');
        }
        return text.toString();
    }

    /** The form of dhEmi and its siblings: seconds and offset, never a fraction or Z. */
    public static String time(OffsetDateTime time) {
        return SECONDS.format(time);
    }

    public Xml group(String name, Runnable body) {
        return group(name, "", body);
    }

    public Xml group(String name, String attributes, Runnable body) {
        out.append('<').append(name).append(attributes).append('>');
        body.run();
        out.append("</").append(name).append('>');
        return this;
    }

    public Xml el(String name, String value) {
        out.append('<').append(name).append('>');
        escape(out, value, false);
        out.append("</").append(name).append('>');
        return this;
    }

    public Xml el(String name, int value) {
        return el(name, Integer.toString(value));
    }

    public Xml el(String name, OffsetDateTime value) {
        return el(name, time(value));
    }

    /** An amount with two decimals. */
    public Xml el(String name, BigDecimal value) {
        return el(name, value.setScale(2, RoundingMode.UNNECESSARY).toPlainString());
    }

    /** Nothing when the value is absent or empty. */
    public Xml optional(String name, @Nullable String value) {
        return value == null || value.isEmpty() ? this : el(name, value);
    }

    /** Nothing when the amount is zero. */
    public Xml nonZero(String name, BigDecimal value) {
        return value.signum() == 0 ? this : el(name, value);
    }

    /** Several elements with the same value. */
    public Xml each(BigDecimal value, String... names) {
        for (String name : names) {
            el(name, value);
        }
        return this;
    }

    /** Text that is XML already. */
    public Xml raw(String xml) {
        out.append(xml);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private static void escape(StringBuilder target, String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> target.append("&amp;");
                case '<' -> target.append("&lt;");
                case '>' -> target.append(attribute ? ">" : "&gt;");
                case '"' -> target.append(attribute ? "&quot;" : "\"");
                default -> target.append(c);
            }
        }
    }
}
