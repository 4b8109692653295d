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
 * Which events are taken back by which. A reversal removes only what it cites (protocol, or type for 110001); where the
 * layout cites nothing, or only a summary is known, the last event before it that it can take back. Without a target it
 * stays pending until the target arrives. Pure.
 */
final class Reversals {
    private final Set<FoldedEvent> reversed = new HashSet<>();
    private final List<FoldedEvent> pending = new ArrayList<>();

    /** @param events registered ones, in fiscal order */
    Reversals(List<FoldedEvent> events) {
        // 110001 takes back any event, reversals too: it must come before them.
        apply(events, type -> type.reverses().contains("*"));
        apply(events, type -> !type.reverses().contains("*"));
    }

    private void apply(List<FoldedEvent> events, Predicate<FiscalEventType> which) {
        for (FoldedEvent event : events) {
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
        String protocol = event.record().targetProtocol();
        String targetType = event.record().targetType();
        FoldedEvent found = null;
        for (FoldedEvent candidate : events) {
            String code = candidate.record().type();
            boolean possible = !candidate.equals(event)
                    && !reversed.contains(candidate)
                    && type.mayReverse(code)
                    && (targetType == null || targetType.equals(code));
            boolean cited =
                    protocol != null && protocol.equals(candidate.record().protocol());
            boolean guessed = protocol == null
                    && (targetType != null || !type.reverses().contains("*"))
                    && FiscalOrder.MOMENT.compare(candidate.at(), event.at()) <= 0;
            if (possible && (cited || guessed)) {
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
