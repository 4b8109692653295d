package dev.rastro.dfe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The state machine of each family, from {@code life-cycles.tsv}: which event leads from which situation to which.
 * Immutable, safe for use by several threads.
 */
public final class LifeCycle {
    private final Map<Step, Situation> steps = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();

    private LifeCycle() {}

    /** Reads the table. */
    public static LifeCycle load() {
        LifeCycle result = new LifeCycle();
        TsvTable.load(LifeCycle.class, "life-cycles.tsv").rows().forEach(result::add);
        return result;
    }

    private void add(TsvTable.Row row) {
        Situation to = Situation.valueOf(row.text("to"));
        String event = row.text("event");
        for (String name : row.list("families")) {
            DfeFamily family = DfeFamily.valueOf(name);
            Stream.concat(row.list("from").stream(), row.list("tolerated").stream())
                    .map(from -> new Step(family, Situation.valueOf(from), event))
                    .forEach(step -> {
                        if (steps.put(step, to) != null) {
                            throw new IllegalStateException("Step twice: " + step);
                        }
                    });
            for (String from : row.list("from")) {
                Step step = new Step(family, Situation.valueOf(from), event);
                rules.add(new Rule(step, to, row.flag("confirmed"), row.text("source")));
            }
        }
    }

    /** Where {@code event} leads from {@code from}; empty when it changes nothing there. */
    public Optional<Situation> next(DfeFamily family, Situation from, String event) {
        return Optional.ofNullable(steps.get(new Step(family, from, event)));
    }

    /** All steps, with those that are only tolerated, for tables and documentation. */
    public Map<Step, Situation> steps() {
        return Map.copyOf(steps);
    }

    /** The steps that the rules know, in the order of the table; tolerated ones are left out. */
    public List<Rule> rules(DfeFamily family) {
        return rules.stream().filter(rule -> rule.step().family() == family).toList();
    }

    /**
     * An event in a situation.
     *
     * @param event tpEvento
     */
    public record Step(DfeFamily family, Situation from, String event) {}

    /**
     * A step that the rules know.
     *
     * @param confirmed whether an official text was at hand
     * @param source technical note or manual
     */
    public record Rule(Step step, Situation to, boolean confirmed, String source) {}
}
