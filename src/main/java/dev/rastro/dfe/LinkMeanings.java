package dev.rastro.dfe;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What it means that a document or an event names another document at some place of its XML, from {@code
 * link-meanings.tsv}. Immutable, safe for use by several threads.
 */
public final class LinkMeanings {
    private final List<Rule> rules;

    /**
     * The meaning of one mention.
     *
     * @param reversed whether it is the other document that cites: "this NF-e was put on CT-e X" links X to it
     */
    public record Meaning(LinkKind kind, boolean reversed) {}

    private LinkMeanings(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Reads the table. */
    public static LinkMeanings load() {
        return new LinkMeanings(TsvTable.load(LinkMeanings.class, "link-meanings.tsv").rows().stream()
                .map(Rule::read)
                .toList());
    }

    /** What a document's own XML means; {@code purpose} is finNFe, tpCTe and the like. */
    public Meaning ofDocument(DfeFamily family, @Nullable String purpose, String place) {
        return first(family, "-", purpose == null ? "" : purpose, place);
    }

    /** What an event on a document means. */
    public Meaning ofEvent(DfeFamily family, String type, String place) {
        return first(family, type, "", place);
    }

    private Meaning first(DfeFamily family, String event, String purpose, String place) {
        return rules.stream()
                .filter(rule -> rule.matches(family, event, purpose, place))
                .findFirst()
                .map(Rule::meaning)
                .orElseThrow(() -> new IllegalStateException("No meaning for " + family + " " + event + " " + place));
    }

    private record Rule(
            List<String> families, Pattern event, Optional<String> purpose, List<String> places, Meaning meaning) {
        static Rule read(TsvTable.Row row) {
            return new Rule(
                    row.list("families"),
                    Pattern.compile(row.find("event").orElse("-")),
                    row.find("purpose"),
                    row.list("places"),
                    new Meaning(
                            LinkKind.valueOf(row.text("kind")),
                            row.text("citing").equals("other")));
        }

        boolean matches(DfeFamily family, String type, String finality, String place) {
            return (families.contains("*") || families.contains(family.name()))
                    && event.matcher(type).matches()
                    && purpose.map(finality::equals).orElse(true)
                    && (places.contains("*") || places.contains(place));
        }
    }
}
