package dev.rastro.dfe;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The state machine of each family, from {@code life-cycles.tsv}: which event leads from which situation to which.
 * Immutable, safe for use by several threads.
 */
public final class LifeCycle {
    private final Map<Step, Situation> steps;

    private LifeCycle(Map<Step, Situation> steps) {
        this.steps = Map.copyOf(steps);
    }

    /** Reads the table. */
    public static LifeCycle load() {
        Map<Step, Situation> steps = new HashMap<>();
        for (TsvTable.Row row :
                TsvTable.load(LifeCycle.class, "life-cycles.tsv").rows()) {
            Situation to = Situation.valueOf(row.text("to"));
            for (String family : row.list("families")) {
                for (String from : row.list("from")) {
                    Step step = new Step(DfeFamily.valueOf(family), Situation.valueOf(from), row.text("event"));
                    if (steps.put(step, to) != null) {
                        throw new IllegalStateException("Step twice: " + step);
                    }
                }
            }
        }
        return new LifeCycle(steps);
    }

    /** Where {@code event} leads from {@code from}; empty when it changes nothing there. */
    public Optional<Situation> next(DfeFamily family, Situation from, String event) {
        return Optional.ofNullable(steps.get(new Step(family, from, event)));
    }

    /** All steps, for tables and documentation. */
    public Map<Step, Situation> steps() {
        return steps;
    }

    /**
     * An event in a situation.
     *
     * @param event tpEvento
     */
    public record Step(DfeFamily family, Situation from, String event) {}
}
