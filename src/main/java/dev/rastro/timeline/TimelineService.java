package dev.rastro.timeline;

import dev.rastro.dfe.AccessKey;
import dev.rastro.log.EventLog;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.QuarantineEntry;
import dev.rastro.store.Unsettled;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/** Reads a document's events and folds them. Safe for use by several threads. */
public final class TimelineService {
    private final EventLog log;
    private final TimelineFold fold;
    private final Function<AccessKey, Optional<Instant>> quarantined;

    public TimelineService(EventLog log, TimelineFold fold) {
        this(log, fold, key -> Optional.empty());
    }

    /** @param quarantined since when an input about a document is in quarantine, which the document's own events do not tell */
    public TimelineService(EventLog log, TimelineFold fold, Function<AccessKey, Optional<Instant>> quarantined) {
        this.log = log;
        this.fold = fold;
        this.quarantined = quarantined;
    }

    /** The timeline as it was known at the end of the second of {@code moment}; empty when nothing was known of the key yet. */
    public Optional<Timeline> timeline(AccessKey key, OffsetDateTime moment) {
        Instant last = moment.toInstant().truncatedTo(ChronoUnit.SECONDS);
        var events = log.readByKey(key).stream()
                .filter(event -> !PastStates.second(event).isAfter(last))
                .toList();
        return events.isEmpty() ? Optional.empty() : Optional.of(fold.fold(key, events));
    }

    /** The timeline of a document, or empty when nothing is known of the key. */
    public Optional<Timeline> timeline(AccessKey key) {
        var events = log.readByKey(key);
        if (events.isEmpty()) {
            return Optional.empty();
        }
        Timeline told = fold.fold(key, events);
        return Optional.of(
                quarantined.apply(key).map(since -> held(told, since)).orElse(told));
    }

    private static Timeline held(Timeline told, Instant since) {
        DocumentRow row = told.document();
        return new Timeline(
                row.with(row.unsettled().and(new Unsettled.State(QuarantineEntry.STATE, since))),
                told.dimensions(),
                told.alerts(),
                told.versions(),
                told.rows(),
                told.acts(),
                told.life());
    }
}
