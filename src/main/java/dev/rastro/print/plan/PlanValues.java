package dev.rastro.print.plan;

import dev.rastro.dfe.TsvTable;
import dev.rastro.dfe.xml.nfe.Moments;
import dev.rastro.dfe.xml.tree.XmlNode;
import dev.rastro.print.page.Brazil;
import dev.rastro.print.page.Pen.Align;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The values of a plan as they are shown: text, money (two decimals), number (as many as written), percent, day, moment,
 * month (of 202607), id (CNPJ or CPF), phone, cep, key (in groups of four), or the words of a code of {@code terms.tsv}
 * ({@code term:tpServUtil}; {@code word:uMedCom} without the code). What is no number or moment is shown as it is written. Immutable.
 */
final class PlanValues {
    private static final String TERM = "term:";
    private static final String WORD = "word:";

    private final Map<String, String> terms;

    private PlanValues(Map<String, String> terms) {
        this.terms = terms;
    }

    static PlanValues load() {
        return new PlanValues(TsvTable.load(PlanValues.class, "terms.tsv").rows().stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.text("field") + "=" + row.text("code"), row -> row.text("words"))));
    }

    /** The value of an entry below an element; empty where the document has none. */
    String of(XmlNode node, PlanEntry entry) {
        return Stream.of(entry.path().split("\\+", -1))
                .map(path -> shown(node, path, entry.format()))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(entry.format().equals("text") ? ", " : " - "));
    }

    private String shown(XmlNode node, String path, String format) {
        String text = node.text(path);
        if (text.isEmpty()) {
            return "";
        }
        BigDecimal number = node.decimal(path);
        return switch (format) {
            case "money" -> number == null ? text : Brazil.money(number);
            case "number" -> number == null ? text : Brazil.number(number, 0);
            case "percent" -> number == null ? text : Brazil.number(number, 2) + "%";
            case "day" -> Moments.day(text);
            case "moment" -> (Moments.day(text) + " " + Moments.clock(text)).strip();
            case "month" -> text.replaceAll("^([0-9]{4})([0-9]{2})$", "$2/$1");
            case "id" -> Brazil.taxId(text);
            case "phone" -> Brazil.phone(text);
            case "cep" -> Brazil.postalCode(text);
            case "key" -> Brazil.key(text);
            default -> coded(format, text);
        };
    }

    private String coded(String format, String code) {
        if (format.startsWith(WORD)) {
            return terms.getOrDefault(format.substring(WORD.length()) + "=" + code, code);
        }
        String words = format.startsWith(TERM) ? terms.get(format.substring(TERM.length()) + "=" + code) : null;
        return words == null ? code : code + " - " + words;
    }

    /** Numbers to the right, what has a fixed form in the middle, words to the left. */
    static Align align(String format) {
        return switch (format) {
            case "money", "number", "percent" -> Align.RIGHT;
            case "day", "moment", "month", "id", "phone", "cep", "key" -> Align.CENTER;
            default -> Align.LEFT;
        };
    }
}
