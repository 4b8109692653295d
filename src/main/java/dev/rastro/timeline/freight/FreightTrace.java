package dev.rastro.timeline.freight;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.store.DocumentRow;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The road of goods as one document sees it: what carries it, what it carries, and what happened to them.
 *
 * @param start the document that it was asked for
 * @param members the documents, the goods first, then what carries them
 * @param steps in the authority's time, oldest first; those without a date last
 * @param leftOut how many further documents of the same loads are not shown
 */
public record FreightTrace(AccessKey start, List<Member> members, List<Step> steps, long leftOut) {
    public FreightTrace {
        members = List.copyOf(members);
        steps = List.copyOf(steps);
    }

    /** A document of the freight; {@code document} is {@code null} when it was not received. */
    public record Member(
            AccessKey key, DfeFamily family, @Nullable DocumentRow document) {}

    /**
     * Something that happened on the road.
     *
     * @param at the authority's clock; {@code null} when no source tells it
     * @param milestone a code of {@code milestones.tsv}
     * @param effective whether it still counts
     */
    public record Step(
            @Nullable OffsetDateTime at,
            AccessKey key,
            DfeFamily family,
            String milestone,
            @Nullable String eventType,
            @Nullable String protocol,
            String text,
            boolean effective) {}
}
