package dev.rastro.timeline;

import dev.rastro.dfe.Situation;
import dev.rastro.dfe.StateMachine;
import java.util.List;

/**
 * A document in the state machine of its family.
 *
 * @param machine the family's, and the ways this document took that are not in it
 * @param path as in {@link Life}
 * @param prospects what can still happen, in the order of the tables
 */
public record LifeCourse(StateMachine machine, List<LifeStep> path, List<Prospect> prospects) {
    public LifeCourse {
        path = List.copyOf(path);
        prospects = List.copyOf(prospects);
    }

    /** Where the document is. */
    public Situation state() {
        return path.getLast().state();
    }
}
