package dev.rastro.timeline;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that happened in one operation, in the order of a waterfall: every bar stands below the one it is a part of.
 *
 * @param id W3C trace id
 * @param from when it began
 * @param length until the last bar ended
 * @param cut whether there was more than can be shown
 */
public record Trace(String id, OffsetDateTime from, Duration length, List<Bar> bars, boolean cut) {
    public Trace {
        bars = List.copyOf(bars);
    }

    /** What a bar stands for. */
    public enum Kind {
        /** Something Rastro did. */
        OPERATION,
        /** A question to an authority and its answer. */
        EXCHANGE,
        /** Events that were appended to the log. */
        EVENTS
    }

    /**
     * One bar.
     *
     * @param name stable code: the operation's (docs/tracing.md), the service of an exchange, the type of the events
     * @param depth 0 for what belongs to nothing else
     * @param offset from the beginning of the trace
     * @param count of events, 0 for other kinds
     * @param keys the documents concerned, the first few of them
     * @param facts what else is known, by name
     */
    public record Bar(
            Kind kind,
            String name,
            int depth,
            Duration offset,
            Duration length,
            int count,
            List<String> keys,
            @Nullable String failure,
            Map<String, String> facts) {
        public Bar {
            keys = List.copyOf(keys);
        }
    }
}
