package dev.rastro.timeline;

import dev.rastro.dfe.EventEffect;
import dev.rastro.dfe.FiscalEventType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which events are taken back by which. A reversal removes only what it cites ({@link Citation}); where the layout
 * cites no single event, or only a summary is known, the last admissible one before it. Without a target it
 * stays pending until the target arrives. Pure.
 */
final class Reversals {
    private final Set<FoldedEvent> reversed = new HashSet<>();
    private final List<FoldedEvent> pending = new ArrayList<>();

    /** @param events registered ones, in fiscal order */
    Reversals(List<FoldedEvent> events) {
        // 110001 takes back any event, reversals too: it must come before them, and the last of its kind before the
        // others.
        apply(events.reversed(), events, type -> type.reverses().contains("*"));
        apply(events, events, type -> !type.reverses().contains("*"));
    }

    private void apply(List<FoldedEvent> sequence, List<FoldedEvent> events, Predicate<FiscalEventType> which) {
        for (FoldedEvent event : sequence) {
            FiscalEventType type = event.type();
            if (type == null || !event.has(EventEffect.REVERSAL) || !which.test(type) || reversed.contains(event)) {
                continue;
            }
            FoldedEvent target = target(event, type, events);
            if (target == null) {
                pending.add(event);
            } else {
                reversed.add(target);
            }
        }
    }

    private @Nullable FoldedEvent target(FoldedEvent event, FiscalEventType type, List<FoldedEvent> events) {
        Citation citation = new Citation(event.record());
        boolean mayGuess = citation.namesType() || !type.reverses().contains("*");
        FoldedEvent found = null;
        for (FoldedEvent candidate : events) {
            boolean possible = !candidate.equals(event)
                    && !reversed.contains(candidate)
                    && type.mayReverse(candidate.record().type())
                    && citation.admits(candidate.record());
            boolean guessed = mayGuess && FiscalOrder.MOMENT.compare(candidate.at(), event.at()) <= 0;
            if (possible && (citation.exact() || guessed)) {
                found = candidate;
            }
        }
        return found;
    }

    boolean reversed(FoldedEvent event) {
        return reversed.contains(event);
    }

    /** Whether a reversal still waits for what it takes back. */
    boolean pending(FoldedEvent event) {
        return pending.contains(event);
    }

    boolean anyPending() {
        return !pending.isEmpty();
    }
}
