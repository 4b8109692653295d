package dev.rastro.timeline;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.xml.EventRecord;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Combines what the copies of one event know: of each field the first copy that has it. */
final class EventKnowledge {
    private final List<EventRecord> copies;

    private EventKnowledge(List<EventRecord> copies) {
        this.copies = copies;
    }

    /** Copies from the best to the poorest. */
    static EventRecord combine(List<EventRecord> copies) {
        EventRecord best = copies.getFirst();
        if (copies.size() == 1) {
            return best;
        }
        EventKnowledge all = new EventKnowledge(copies);
        return new EventRecord(
                best.key(),
                all.known(EventRecord::family, DfeFamily.UNKNOWN),
                best.type(),
                best.sequence(),
                all.first(EventRecord::author),
                all.first(EventRecord::authority),
                all.first(EventRecord::occurredAt),
                all.first(EventRecord::registeredAt),
                all.first(EventRecord::protocol),
                all.first(EventRecord::status),
                all.first(EventRecord::statusReason),
                all.first(EventRecord::description),
                all.first(EventRecord::text),
                all.first(EventRecord::targetType),
                all.first(EventRecord::targetProtocol),
                all.first(EventRecord::related),
                all.first(EventRecord::mentions),
                all.known(EventRecord::details, List.of()),
                all.known(EventRecord::environment, Environment.UNKNOWN),
                best.form());
    }

    private <T> @Nullable T first(Function<EventRecord, @Nullable T> field) {
        return copies.stream().map(field).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private <T> T known(Function<EventRecord, T> field, T unknown) {
        return copies.stream()
                .map(field)
                .filter(value -> !value.equals(unknown))
                .findFirst()
                .orElse(unknown);
    }
}
