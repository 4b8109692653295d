package dev.rastro.timeline;

import dev.rastro.dfe.AccessKey;
import dev.rastro.log.EventLog;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reads a document's events and folds them. Safe for use by several threads. */
public final class TimelineService {
    private final EventLog log;
    private final TimelineFold fold;

    public TimelineService(EventLog log, TimelineFold fold) {
        this.log = log;
        this.fold = fold;
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
        return events.isEmpty() ? Optional.empty() : Optional.of(fold.fold(key, events));
    }
}
