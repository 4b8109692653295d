package dev.rastro.timeline;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.EventEffect;
import dev.rastro.dfe.LifeCycle;
import dev.rastro.dfe.Situation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks the life cycle from the base situation through the standing events, in fiscal order. Pure. */
final class SituationRule {
    private final Situation situation;
    private final Set<FoldedEvent> overruled = new HashSet<>();

    /**
     * @param base what protocol or its absence says
     * @param toldEnd an end known without its event; events know better
     */
    SituationRule(
            LifeCycle lifeCycle,
            DfeFamily family,
            Situation base,
            List<FoldedEvent> standing,
            Optional<Situation> toldEnd) {
        Situation current = base;
        for (FoldedEvent event : standing) {
            if (event.situation() == null) {
                continue;
            }
            Optional<Situation> next =
                    lifeCycle.next(family, current, event.record().type());
            if (next.isPresent()) {
                current = next.get();
            } else if (event.has(EventEffect.TERMINAL)) {
                overruled.add(event);
            }
        }
        situation = current.terminal() ? current : toldEnd.orElse(current);
    }

    Situation situation() {
        return situation;
    }

    /** Whether an end came second: the first registered holds. */
    boolean conflict() {
        return !overruled.isEmpty();
    }

    boolean overruled(FoldedEvent event) {
        return overruled.contains(event);
    }
}
