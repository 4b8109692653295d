package dev.rastro.dfe;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The life of a family's documents as its rules know it: what can be drawn.
 *
 * @param states in the order in which a life passes them, ends last
 * @param transitions in the order of the tables, births first
 */
public record StateMachine(DfeFamily family, List<Situation> states, List<Transition> transitions) {
    public StateMachine {
        states = List.copyOf(states);
        transitions = List.copyOf(transitions);
    }

    /**
     * One arrow.
     *
     * @param from {@code null} for a birth
     * @param event tpEvento; {@code null} for an act of the authority that is no event
     * @param description in Portuguese
     * @param author who does it, in Portuguese
     * @param confirmed whether an official text was at hand
     */
    public record Transition(
            @Nullable Situation from,
            Situation to,
            @Nullable String event,
            String description,
            String author,
            boolean confirmed,
            String source) {}

    /** The ways out of a situation. */
    public List<Transition> from(Situation situation) {
        return transitions.stream().filter(each -> each.from() == situation).toList();
    }
}
