package dev.rastro.log.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation that ended, as the journal of spans keeps it.
 *
 * @param parentId the operation it was a part of or followed from; {@code null} for the first of a trace
 * @param failure why it failed, {@code null} when it did not
 * @param facts what is known about it, by name
 */
public record KeptSpan(
        String traceId,
        String spanId,
        @Nullable String parentId,
        String name,
        Instant startedAt,
        Duration duration,
        @Nullable String failure,
        Map<String, String> facts) {
    public KeptSpan {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
