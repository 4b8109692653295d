package dev.rastro.store;

import dev.rastro.dfe.AccessKey;
import dev.rastro.log.Recorded;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What operators did, newest first, of any length: each page begins where the last one ended. Safe for use by several threads. */
public interface AuditTrail {
    /** Rows before {@code before} (from the newest when {@code null}), at most {@code limit}. */
    Page page(Question question, @Nullable Long before, int limit);

    /** Who did something, by name. */
    List<String> operators();

    /** Writes rows, in the place of those of the same position, and the consumer's position. */
    void save(String consumer, Collection<Entry> entries, long position);

    /** Empties it and sets the consumer back to 0. */
    void clear(String consumer);

    /** The same for a trail that is built anew: what is written there is shown by nobody yet. */
    AuditTrail shadowed();

    /**
     * What is asked for; {@code null} and an empty set do not restrict.
     *
     * @param from first moment, inclusive
     * @param until last moment, exclusive
     * @param types of events
     */
    record Question(
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime until,
            @Nullable String operator,
            @Nullable AccessKey key,
            Set<String> types) {
        /** Everything. */
        public static final Question ALL = new Question(null, null, null, null, Set.of());

        public Question {
            types = Set.copyOf(types);
        }
    }

    /** One line: where in the log it stands, and what it is found by. */
    record Entry(
            long position,
            OffsetDateTime at,
            String operator,
            String type,
            @Nullable AccessKey key) {}

    /**
     * Some lines, as events of the log.
     *
     * @param next where the following page begins, {@code null} after the last
     */
    record Page(List<Recorded> events, @Nullable Long next) {
        public Page {
            events = List.copyOf(events);
        }
    }
}
