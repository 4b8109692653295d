package dev.rastro.timeline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The orders of the fold. Moments compare as instants (the offset is only how they are shown); what has no moment comes
 * last, because nothing proves that it happened before anything else.
 */
final class FiscalOrder {
    static final Comparator<@Nullable OffsetDateTime> MOMENT =
            Comparator.nullsLast(Comparator.<OffsetDateTime, Instant>comparing(OffsetDateTime::toInstant));

    static final Comparator<@Nullable String> TEXT = Comparator.nullsFirst(Comparator.naturalOrder());

    /** Earliest recording first; of one instant in two offsets always the same. */
    static final Comparator<Fact<?>> RECORDED =
            Comparator.<Fact<?>, OffsetDateTime>comparing(Fact::recordedAt).thenComparing(Fact::trace);

    /** Registered events: authority's clock, sequence, protocol, type, original. */
    static final Comparator<FoldedEvent> EVENT = Comparator.comparing(FoldedEvent::at, MOMENT)
            .thenComparingInt(event -> event.record().sequence())
            .thenComparing(event -> event.record().protocol(), TEXT)
            .thenComparing(event -> event.record().type())
            .thenComparing(FoldedEvent::content)
            .thenComparing(event -> event.record().toString());

    static final Comparator<TimelineRow> ROW = Comparator.comparing(TimelineRow::at, MOMENT)
            .thenComparing(row -> !row.kind().equals("ISSUED"))
            .thenComparing(TimelineRow::sequence, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(TimelineRow::protocol, TEXT)
            .thenComparing(TimelineRow::eventType, TEXT)
            .thenComparing(TimelineRow::content)
            .thenComparing(TimelineRow::kind)
            .thenComparing(TimelineRow::text)
            .thenComparing(TimelineRow::actor, TEXT)
            .thenComparing(TimelineRow::effective)
            .thenComparing(TimelineRow::event, Comparator.nullsFirst(Comparator.naturalOrder()));

    private FiscalOrder() {}
}
