package dev.rastro.timeline.history;

import dev.rastro.store.DocumentHistory;
import dev.rastro.store.DocumentHistory.Cursor;
import dev.rastro.store.DocumentHistory.Page;
import dev.rastro.store.DocumentRow;
import dev.rastro.timeline.TimelineRow;
import dev.rastro.timeline.TimelineService;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which documents are different from what they were, and why. Safe for use by several threads. */
public final class Changes {
    private final DocumentHistory history;
    private final TimelineService timelines;

    public Changes(DocumentHistory history, TimelineService timelines) {
        this.history = history;
        this.timelines = timelines;
    }

    /**
     * One document.
     *
     * @param before what it was; {@code null} when it was not known
     * @param cause the row of its timeline that was learnt in between and made the difference, as far as one can tell
     */
    public record Changed(
            @Nullable DocumentRow before,
            DocumentRow after,
            @Nullable TimelineRow cause) {}

    /**
     * Some of them.
     *
     * @param next where to go on, {@code null} at the end
     */
    public record Some(List<Changed> changed, @Nullable Cursor next) {
        public Some {
            changed = List.copyOf(changed);
        }
    }

    /** Documents that changed after {@code since}, as they were at {@code until}; at most {@code limit} are looked at. */
    public Some page(OffsetDateTime since, OffsetDateTime until, @Nullable Cursor after, int limit) {
        Page page = history.changes(since, until, after, limit);
        return new Some(
                page.changes().stream()
                        .map(change -> new Changed(
                                change.before(),
                                change.after(),
                                cause(change.after(), since, until).orElse(null)))
                        .toList(),
                page.next());
    }

    /** Of what was learnt in between, the last that counts; an event rather than the document itself. */
    private Optional<TimelineRow> cause(DocumentRow document, OffsetDateTime since, OffsetDateTime until) {
        return timelines.timeline(document.key(), until).stream()
                .flatMap(timeline -> timeline.rows().stream())
                .filter(row -> row.effective() && second(row.recordedAt()).isAfter(second(since)))
                .max(Comparator.comparing((TimelineRow row) -> row.kind().equals("EVENT"))
                        .thenComparing(row -> row.recordedAt().toInstant()));
    }

    private static OffsetDateTime second(OffsetDateTime moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }
}
