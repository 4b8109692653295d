package dev.rastro.timeline.freight;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.TsvTable;
import dev.rastro.timeline.TimelineRow;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which rows of a timeline tell of the freight, from {@code milestones.tsv}. Immutable, safe for use by several threads. */
public final class Milestones {
    private final List<Rule> rules;

    private Milestones(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Reads the table. */
    public static Milestones load() {
        return new Milestones(TsvTable.load(Milestones.class, "milestones.tsv").rows().stream()
                .map(row -> new Rule(
                        row.list("families"),
                        row.text("row"),
                        Pattern.compile(row.find("event").orElse("-")),
                        row.text("milestone")))
                .toList());
    }

    /** The milestone that a row is, if it is one. */
    Optional<String> of(DfeFamily family, TimelineRow row) {
        String event = Objects.requireNonNullElse(row.eventType(), "-");
        return rules.stream()
                .filter(rule -> (rule.families.contains("*") || rule.families.contains(family.name()))
                        && rule.row.equals(row.kind())
                        && rule.event.matcher(event).matches())
                .findFirst()
                .map(Rule::milestone);
    }

    /** All codes. */
    public List<String> codes() {
        return rules.stream().map(Rule::milestone).distinct().toList();
    }

    private record Rule(List<String> families, String row, Pattern event, String milestone) {}
}
