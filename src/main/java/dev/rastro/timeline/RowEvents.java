package dev.rastro.timeline;

import dev.rastro.log.DomainEvent;
import dev.rastro.log.Recorded;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/** Finds the event of the log behind a row of a timeline. Pure. */
final class RowEvents {
    private RowEvents() {}

    /**
     * The event that told the row, the first one where several did. A row names the original it was read in; of the facts
     * in that original, the one of the row's kind is taken.
     */
    static Optional<Recorded> behind(TimelineRow row, Collection<Recorded> events) {
        if (row.isAct()) {
            return events.stream()
                    .filter(each -> each.envelope().id().equals(row.event()))
                    .findFirst();
        }
        return events.stream()
                .filter(each -> each.envelope().proof().sha256().equals(row.content()))
                .min(Comparator.<Recorded>comparingInt(each -> told(row, each) ? 0 : 1)
                        .thenComparingInt(each -> each.envelope().traceId().equals(row.trace()) ? 0 : 1)
                        .thenComparingLong(each -> each.envelope().position()));
    }

    private static boolean told(TimelineRow row, Recorded recorded) {
        return switch (recorded.event()) {
            case DomainEvent.FiscalEventCaptured it ->
                it.event().type().equals(row.eventType())
                        && Objects.equals(it.event().sequence(), row.sequence());
            case DomainEvent.DocumentCaptured it ->
                row.eventType() == null && !row.kind().equals("SUMMARY");
            case DomainEvent.SummaryCaptured it ->
                row.kind().equals("SUMMARY") || row.kind().equals("ISSUED");
            case DomainEvent.ProtocolCaptured it ->
                row.eventType() == null && !row.kind().equals("ISSUED");
            default -> false;
        };
    }
}
