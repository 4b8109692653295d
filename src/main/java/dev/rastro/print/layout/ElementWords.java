package dev.rastro.print.layout;

import dev.rastro.dfe.TsvTable;
import dev.rastro.dfe.xml.FieldText;
import dev.rastro.dfe.xml.nfe.Moments;
import dev.rastro.print.page.Brazil;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Elements in words for sheets that show any XML: their labels ({@code labels.tsv}), and their texts as Brazilian
 * documents show them. Immutable, safe for use by several threads.
 */
public final class ElementWords {
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}.*");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,15}\\.\\d{2,10}");
    private static final Pattern KEY = Pattern.compile("\\d{6}[0-9A-Z]{12}\\d{26}|\\d{50}");
    /** Amounts, quantities and rates by the layouts' way to name them; not the versions. */
    private static final Pattern AMOUNT = Pattern.compile("v(?!er)|q|p[A-Z]");

    private static final int OFFSET = 19;

    private final Map<String, String> labels;

    private ElementWords(Map<String, String> labels) {
        this.labels = labels;
    }

    /** Reads the table. */
    public static ElementWords load() {
        return new ElementWords(TsvTable.load(ElementWords.class, "labels.tsv").rows().stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.text("element"), row -> row.text("label"))));
    }

    /** What an element or attribute is called; its own name where the table has none. */
    public String label(String element) {
        return labels.getOrDefault(element, element);
    }

    /** A text as it is shown: days, moments (with their own offset), amounts, identifiers; all else as it is. */
    public String shown(String element, String text) {
        if (MOMENT.matcher(text).matches()) {
            return (Moments.day(text) + " " + Moments.clock(text) + " " + text.substring(OFFSET)).strip();
        }
        if (DAY.matcher(text).matches()) {
            return Moments.day(text);
        }
        if (DECIMAL.matcher(text).matches() && AMOUNT.matcher(element).lookingAt()) {
            return Brazil.number(FieldText.decimal(text), 2);
        }
        if (KEY.matcher(text).matches()) {
            return Brazil.key(text);
        }
        return special(element, text);
    }

    private static String special(String element, @Nullable String text) {
        String value = Brazil.text(text);
        if (element.startsWith("CNPJ") || element.startsWith("CPF")) {
            return Brazil.taxId(value);
        }
        return switch (element) {
            case "CEP" -> Brazil.postalCode(value);
            case "fone" -> Brazil.phone(value);
            case "tpAmb" ->
                switch (value) {
                    case "1" -> "1 - Produção";
                    case "2" -> "2 - Homologação";
                    default -> value;
                };
            default -> value;
        };
    }
}
