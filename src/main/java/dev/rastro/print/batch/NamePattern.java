package dev.rastro.print.batch;

import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.layout.Printable;
import dev.rastro.store.DocumentRow;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of files made of a pattern: {@code {family}}, {@code {model}}, {@code {series}}, {@code {number}}, {@code {key}},
 * {@code {issuer}} (CNPJ or CPF), {@code {issuerName}}, {@code {date}} (2026-11-26), {@code {month}} (2026-11), {@code
 * {event}} (type and sequence), {@code {file}} (the file it comes from, or the key). What a document lacks is left out; characters that a file system refuses become "_".
 * Remembers its names, so that no file is named twice. Not thread-safe.
 */
public final class NamePattern {
    /** What documents of the store are called when nothing else is asked for. */
    public static final String DEFAULT = "{key}{event}";

    /** What documents of files are called when nothing else is asked for. */
    public static final String FILE = "{file}";

    private static final Pattern FIELD = Pattern.compile("\\{([a-zA-Z]+)\\}");
    private static final Pattern REFUSED = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");
    /** The folders before a file's name, and its ending. */
    private static final Pattern FILE_END = Pattern.compile("^.*[/\\\\]|(?i)\\.xml$");

    private static final int LONGEST = 150;
    private static final Set<String> FIELDS = Set.of(
            "family", "model", "series", "number", "key", "issuer", "issuerName", "date", "month", "event", "file");

    private final String pattern;
    private final Set<String> taken = new HashSet<>();

    private NamePattern(String pattern) {
        this.pattern = pattern;
    }

    /** The pattern; empty where it names an unknown field. */
    public static Optional<NamePattern> of(String pattern) {
        boolean known = FIELD.matcher(pattern).results().allMatch(field -> FIELDS.contains(field.group(1)));
        return known && !pattern.isBlank() ? Optional.of(new NamePattern(pattern)) : Optional.empty();
    }

    /**
     * The next name, without its ending.
     *
     * @param source path of the file it comes from, or a key
     */
    public String name(String source, Printable document) {
        String filled = FIELD.matcher(pattern)
                .replaceAll(field -> Matcher.quoteReplacement(value(source, document, field.group(1))));
        String safe = REFUSED.matcher(filled).replaceAll("_").strip().replaceAll("^\\.+|[. ]+$", "");
        String name = safe.isEmpty() ? document.key().value() : safe.substring(0, Math.min(LONGEST, safe.length()));
        String unique = name;
        for (int i = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); i++) {
            unique = name + "-" + i;
        }
        return unique;
    }

    private static String value(String source, Printable document, String field) {
        XmlNode content = document.content();
        return switch (field) {
            case "family" -> document.family().label();
            case "model" -> known(document, DocumentRow::model, content.text("ide/mod"));
            case "series" -> known(document, DocumentRow::series, content.text("ide/serie"));
            case "number" -> known(document, DocumentRow::number, content.text("ide/nNF|nCT|nMDF|nBP|nDC|nCFe|nBPe"));
            case "key" -> document.key().value();
            case "issuer" -> known(document, DocumentRow::issuerId, content.text("emit|prest/CNPJ|CPF"));
            case "issuerName" -> known(document, DocumentRow::issuerName, content.text("emit|prest/xNome"));
            case "date" -> day(document, 10);
            case "month" -> day(document, 7);
            case "event" ->
                document.event()
                        .map(event -> "-" + event.type() + "-" + event.sequence())
                        .orElse("");
            default -> FILE_END.matcher(source).replaceAll("");
        };
    }

    private static String known(Printable document, Function<DocumentRow, @Nullable String> column, String text) {
        return document.known().map(column).orElse(text);
    }

    private static String day(Printable document, int length) {
        String day = document.known()
                .map(DocumentRow::issuedAt)
                .map(Object::toString)
                .orElse(document.content().text("ide/dhEmi|dEmi"));
        return day.substring(0, Math.min(length, day.length()));
    }
}
