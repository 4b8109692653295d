package dev.rastro.intake;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.xml.DocumentHeader;
import dev.rastro.dfe.xml.Protocol;
import dev.rastro.dfe.xml.XmlItem;
import dev.rastro.log.Actor;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Ids;
import dev.rastro.log.NewEvent;
import dev.rastro.log.Operator;
import dev.rastro.log.Proof;
import dev.rastro.log.trace.Operation;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who brings what in, within which operation, and because of what: makes the envelopes of one capture. The operation
 * belongs to whoever began it, who also ends it. Immutable; safe for use by several threads.
 */
public final class CaptureContext {
    private static final int SOURCE_LENGTH = 2000;

    private final Ids ids;
    private final Clock clock;
    private final Actor actor;
    private final Operation operation;
    private final @Nullable UUID causationId;

    private CaptureContext(Ids ids, Clock clock, Actor actor, Operation operation, @Nullable UUID causationId) {
        this.ids = ids;
        this.clock = clock;
        this.actor = actor;
        this.operation = operation;
        this.causationId = causationId;
    }

    /** A capture within an operation. */
    public static CaptureContext of(Operation operation, Ids ids, Clock clock, Operator operator) {
        return of(operation, ids, clock, operator.get());
    }

    /** The same for whoever else acts. */
    public static CaptureContext of(Operation operation, Ids ids, Clock clock, Actor actor) {
        return new CaptureContext(ids, clock, actor, operation, null);
    }

    /** The same capture within a part of its operation. */
    public CaptureContext within(Operation part) {
        return new CaptureContext(ids, clock, actor, part, causationId);
    }

    /** The same capture on behalf of someone else. */
    public CaptureContext by(Actor other) {
        return new CaptureContext(ids, clock, other, operation, causationId);
    }

    /** The same capture, for what another event led to. */
    public CaptureContext causedBy(UUID eventId) {
        return new CaptureContext(ids, clock, actor, operation, eventId);
    }

    /** The operation that this is a part of. */
    public Operation operation() {
        return operation;
    }

    /** An event about a document, or about none, that no file told: what Rastro did or found out. */
    public NewEvent fact(@Nullable AccessKey key, DomainEvent event, Proof proof) {
        return event(key, event, null, proof);
    }

    NewEvent quarantined(Prepared.NotUnderstood input) {
        String sha256 = input.original().sha256();
        DomainEvent event =
                new DomainEvent.InputQuarantined(sha256, cut(input.path()), input.code(), cut(input.reason()));
        return event(null, event, null, new Proof(cut(input.path()), sha256));
    }

    NewEvent released(String content, String source) {
        DomainEvent event = new DomainEvent.QuarantineReleased(content, null);
        return event(null, event, null, new Proof(cut(source), content));
    }

    NewEvent captured(XmlItem item, Prepared.Part part) {
        String content = part.original().sha256();
        Proof proof = new Proof(cut(part.source()), content);
        return switch (item) {
            case XmlItem.Document document ->
                event(
                        item.key(),
                        new DomainEvent.DocumentCaptured(document.header(), content),
                        moment(document.header()),
                        proof);
            case XmlItem.Summary summary ->
                event(
                        item.key(),
                        new DomainEvent.SummaryCaptured(summary.summary(), content),
                        first(
                                summary.summary().registeredAt(),
                                summary.summary().issuedAt()),
                        proof);
            case XmlItem.Event event ->
                event(
                        item.key(),
                        new DomainEvent.FiscalEventCaptured(event.event(), content),
                        first(event.event().registeredAt(), event.event().occurredAt()),
                        proof);
            case XmlItem.LooseProtocol loose ->
                event(
                        item.key(),
                        new DomainEvent.ProtocolCaptured(item.key(), loose.protocol(), content),
                        loose.protocol().at(),
                        proof);
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
            @Nullable AccessKey key, DomainEvent event, @Nullable OffsetDateTime occurredAt, Proof proof) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return new NewEvent(
                ids.uuid(),
                key,
                event,
                occurredAt == null ? now : occurredAt,
                now,
                operation.traceId(),
                operation.spanId(),
                causationId,
                actor,
                proof);
    }

    private static String cut(String text) {
        return text.length() <= SOURCE_LENGTH ? text : text.substring(0, SOURCE_LENGTH);
    }
}
