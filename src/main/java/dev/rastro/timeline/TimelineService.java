package dev.rastro.timeline;

import dev.rastro.dfe.AccessKey;
import dev.rastro.log.EventLog;
import dev.rastro.timeline.pending.Pending;
import dev.rastro.timeline.pending.PendingStates;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Reads a document's events and folds them. Safe for use by several threads. */
public final class TimelineService {
    private final EventLog log;
    private final TimelineFold fold;

    public TimelineService(EventLog log, TimelineFold fold) {
        this.log = log;
        this.fold = fold;
    }

    /** The timeline of a document, or empty when nothing is known of the key. */
    public Optional<Timeline> timeline(AccessKey key) {
        var events = log.readByKey(key);
        return events.isEmpty() ? Optional.empty() : Optional.of(fold.fold(key, events));
    }

    /** What is not final about a document; empty also when nothing is known of the key. */
    public List<Pending> pending(AccessKey key, PendingStates states, OffsetDateTime now) {
        var events = log.readByKey(key);
        return events.isEmpty() ? List.of() : states.of(fold.fold(key, events), events, now);
    }
}
