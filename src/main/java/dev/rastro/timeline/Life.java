package dev.rastro.timeline;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of a document through its life cycle.
 *
 * @param path the situations it came through, oldest first; never empty, the last is the document's situation
 * @param authorisedAt from when terms count; {@code null} when it is not known
 * @param standing the events that count, in fiscal order
 */
public record Life(List<LifeStep> path, @Nullable OffsetDateTime authorisedAt, List<StandingEvent> standing) {
    public Life {
        path = List.copyOf(path);
        standing = List.copyOf(standing);
    }

    /**
     * An event that counts.
     *
     * @param type tpEvento
     * @param at when it was registered, as far as known
     * @param subject the type of event it is about (codEvento of NFS-e 305102); {@code null} where it names none
     */
    public record StandingEvent(
            String type,
            @Nullable OffsetDateTime at,
            @Nullable String subject) {}
}
