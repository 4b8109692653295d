package dev.rastro.timeline;

import dev.rastro.log.Actor;
import dev.rastro.log.Envelope;
import dev.rastro.log.Proof;
import dev.rastro.log.Recorded;
import dev.rastro.store.Exchange;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Why an event is in the log: the event itself, what led to it, what led to that, and where the first of them came from.
 * Pure.
 *
 * @param links the asked event first, never empty
 */
public record CauseChain(List<Link> links, Origin origin) {
    public CauseChain {
        links = List.copyOf(links);
    }

    /** An event of the chain, with the exchange that it was recorded in, if any. */
    public record Link(Recorded event, @Nullable Exchange exchange) {}

    /** Where a chain begins. */
    public sealed interface Origin {
        /** A file that someone brought in. */
        record File(String path, String sha256, Actor by, OffsetDateTime at) implements Origin {}

        /**
         * An authority's answer.
         *
         * @param source stream and NSU, or what was asked for, as the proof names it
         * @param exchange {@code null} where the journal does not have it
         */
        record Answer(
                String source, String sha256, @Nullable Exchange exchange, OffsetDateTime at) implements Origin {}

        /** A command of the operator. */
        record Command(Actor by, OffsetDateTime at) implements Origin {}

        /** A rule that acted by itself. */
        record Rule(Actor rule, OffsetDateTime at) implements Origin {}

        /** The log names a cause that it does not have: it is damaged or cut short. */
        record Lost(UUID cause) implements Origin {}
    }

    /**
     * Walks back from an event.
     *
     * @param find gives events by id
     * @param exchange gives the exchange that an event was recorded in
     */
    static CauseChain of(
            Recorded event, Function<UUID, Optional<Recorded>> find, Function<Envelope, Optional<Exchange>> exchange) {
        List<Link> links = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        Recorded current = event;
        while (true) {
            Envelope envelope = current.envelope();
            seen.add(envelope.id());
            Link link = new Link(current, exchange.apply(envelope).orElse(null));
            links.add(link);
            UUID cause = envelope.causationId();
            if (cause == null) {
                return new CauseChain(links, origin(link));
            }
            Optional<Recorded> before = seen.contains(cause) ? Optional.empty() : find.apply(cause);
            if (before.isEmpty()) {
                return new CauseChain(links, new Origin.Lost(cause));
            }
            current = before.get();
        }
    }

    private static Origin origin(Link first) {
        Envelope envelope = first.event().envelope();
        Proof proof = envelope.proof();
        Actor actor = envelope.actor();
        if (first.exchange() != null || actor.kind() == Actor.Kind.AUTHORITY) {
            return new Origin.Answer(proof.source(), proof.sha256(), first.exchange(), envelope.recordedAt());
        }
        if (!proof.sha256().equals(Proof.NO_ORIGINAL)) {
            return new Origin.File(proof.source(), proof.sha256(), actor, envelope.recordedAt());
        }
        return actor.kind() == Actor.Kind.RULE
                ? new Origin.Rule(actor, envelope.recordedAt())
                : new Origin.Command(actor, envelope.recordedAt());
    }

    /** Whether an event is part of the chain. */
    public boolean contains(UUID event) {
        return links.stream().anyMatch(link -> link.event().envelope().id().equals(event));
    }
}
