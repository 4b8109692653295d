package dev.rastro.intake;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.xml.DocumentHeader;
import dev.rastro.dfe.xml.Protocol;
import dev.rastro.dfe.xml.XmlItem;
import dev.rastro.log.Actor;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Ids;
import dev.rastro.log.NewEvent;
import dev.rastro.log.Proof;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who brings what in, and under which trace: makes the envelopes of one capture. Immutable; safe for use by several
 * threads.
 */
public final class CaptureContext {
    private static final int SOURCE_LENGTH = 2000;

    private final Ids ids;
    private final Clock clock;
    private final Actor actor;
    private final String traceId;
    private final @Nullable UUID causationId;

    private CaptureContext(Ids ids, Clock clock, Actor actor, String traceId, @Nullable UUID causationId) {
        this.ids = ids;
        this.clock = clock;
        this.actor = actor;
        this.traceId = traceId;
        this.causationId = causationId;
    }

    /** A capture with a trace of its own. */
    public static CaptureContext begin(Ids ids, Clock clock, Actor actor) {
        return new CaptureContext(ids, clock, actor, ids.traceId(), null);
    }

    /** The same capture, for what another event led to. */
    public CaptureContext causedBy(UUID eventId) {
        return new CaptureContext(ids, clock, actor, traceId, eventId);
    }

    /** The W3C trace id of the capture. */
    public String traceId() {
        return traceId;
    }

    /** A new W3C span id. */
    public String newSpan() {
        return ids.spanId();
    }

    /** An event about a document, or about none, that no file told: what Rastro did or found out. */
    public NewEvent fact(@Nullable AccessKey key, DomainEvent event, Proof proof) {
        return event(key, event, null, proof, ids.spanId());
    }

    NewEvent quarantined(Prepared.NotUnderstood input) {
        String sha256 = input.original().sha256();
        DomainEvent event =
                new DomainEvent.InputQuarantined(sha256, cut(input.path()), input.code(), cut(input.reason()));
        return event(null, event, null, new Proof(cut(input.path()), sha256), ids.spanId());
    }

    NewEvent released(String content, String source) {
        DomainEvent event = new DomainEvent.QuarantineReleased(content, null);
        return event(null, event, null, new Proof(cut(source), content), ids.spanId());
    }

    NewEvent captured(XmlItem item, Prepared.Part part, String spanId) {
        String content = part.original().sha256();
        Proof proof = new Proof(cut(part.source()), content);
        return switch (item) {
            case XmlItem.Document document ->
                event(
                        item.key(),
                        new DomainEvent.DocumentCaptured(document.header(), content),
                        moment(document.header()),
                        proof,
                        spanId);
            case XmlItem.Summary summary ->
                event(
                        item.key(),
                        new DomainEvent.SummaryCaptured(summary.summary(), content),
                        first(
                                summary.summary().registeredAt(),
                                summary.summary().issuedAt()),
                        proof,
                        spanId);
            case XmlItem.Event event ->
                event(
                        item.key(),
                        new DomainEvent.FiscalEventCaptured(event.event(), content),
                        first(event.event().registeredAt(), event.event().occurredAt()),
                        proof,
                        spanId);
            case XmlItem.LooseProtocol loose ->
                event(
                        item.key(),
                        new DomainEvent.ProtocolCaptured(item.key(), loose.protocol(), content),
                        loose.protocol().at(),
                        proof,
                        spanId);
        };
    }

    private static @Nullable OffsetDateTime moment(DocumentHeader header) {
        Protocol protocol = header.protocol();
        return first(protocol == null ? null : protocol.at(), header.issuedAt());
    }

    private static @Nullable OffsetDateTime first(@Nullable OffsetDateTime... moments) {
        return Stream.of(moments).filter(moment -> moment != null).findFirst().orElse(null);
    }

    private NewEvent event(
            @Nullable AccessKey key,
            DomainEvent event,
            @Nullable OffsetDateTime occurredAt,
            Proof proof,
            String spanId) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return new NewEvent(
                ids.uuid(),
                key,
                event,
                occurredAt == null ? now : occurredAt,
                now,
                traceId,
                spanId,
                causationId,
                actor,
                proof);
    }

    private static String cut(String text) {
        return text.length() <= SOURCE_LENGTH ? text : text.substring(0, SOURCE_LENGTH);
    }
}
