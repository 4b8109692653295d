package dev.rastro.desktop.detail;

import dev.rastro.desktop.common.Wording;
import dev.rastro.dfe.xml.EventRecord;
import dev.rastro.log.Actor;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Envelope;
import dev.rastro.log.Recorded;
import dev.rastro.store.Exchange;
import dev.rastro.timeline.CauseChain;
import dev.rastro.timeline.CauseChain.Origin;
import dev.rastro.timeline.Trace;
import java.time.Duration;

/** Causes and traces in the operator's words. For the screen's thread only. */
final class CauseWording {
    private final Wording wording;

    CauseWording(Wording wording) {
        this.wording = wording;
    }

    /** What happened. */
    String words(Recorded recorded) {
        return switch (recorded.event()) {
            case DomainEvent.FiscalEventCaptured it -> wording.text("cause.FiscalEventCaptured", title(it.event()));
            case DomainEvent.InputQuarantined it -> wording.text("cause.InputQuarantined", it.code());
            case DomainEvent.ManifestationRequested it -> wording.text("cause.ManifestationRequested", it.type());
            case DomainEvent.ManifestationAnswered it ->
                wording.text(
                        "cause.ManifestationAnswered",
                        it.status() == null ? it.state() : it.status() + " " + String.valueOf(it.message()));
            default -> recorded(recorded.envelope().type());
        };
    }

    /** What kind of event was recorded. */
    String recorded(String type) {
        return wording.messages().find("recorded." + type).orElse(type);
    }

    private static String title(EventRecord event) {
        return event.description() == null ? event.type() : event.description();
    }

    /** When, and by whom. */
    String when(CauseChain.Link link) {
        Envelope envelope = link.event().envelope();
        return wording.formats().moment(envelope.recordedAt()) + "  ·  " + who(envelope.actor());
    }

    private String who(Actor actor) {
        return switch (actor.kind()) {
            case OPERATOR -> wording.text("cause.by.operator", actor.name());
            case RULE -> wording.text("cause.by.rule", actor.name());
            case AUTHORITY -> wording.text("cause.by.authority", actor.name());
        };
    }

    /** Where the chain begins. */
    String words(Origin origin) {
        return switch (origin) {
            case Origin.File it -> wording.text("origin.file", it.path(), it.sha256());
            case Origin.Answer it -> {
                Exchange exchange = it.exchange();
                yield exchange == null
                        ? wording.text("origin.answer", it.source(), it.sha256())
                        : wording.text(
                                "origin.exchange",
                                it.source(),
                                exchange.service(),
                                wording.formats().moment(exchange.requestedAt()),
                                String.valueOf(exchange.failure() == null ? exchange.status() : exchange.failure()),
                                it.sha256());
            }
            case Origin.Command it ->
                wording.text("origin.command", who(it.by()), wording.formats().moment(it.at()));
            case Origin.Rule it ->
                wording.text("origin.command", who(it.rule()), wording.formats().moment(it.at()));
            case Origin.Lost it -> wording.text("origin.lost", it.cause().toString());
        };
    }

    /** What a bar stands for. */
    String words(Trace.Bar bar) {
        return switch (bar.kind()) {
            case OPERATION -> {
                String name = wording.messages().find("operation." + bar.name()).orElse(bar.name());
                String more = bar.facts().get("projection");
                yield more == null ? name : name + " (" + more + ")";
            }
            case EXCHANGE -> {
                String status = bar.facts().get("status");
                yield status == null ? bar.name() : bar.name() + " · " + status;
            }
            case EVENTS -> wording.formats().count(bar.count()) + " × " + recorded(bar.name());
        };
    }

    /** How long something took. */
    String length(Duration length) {
        long micros = length.toNanos() / 1000;
        return micros < 10_000
                ? wording.text("trace.milliseconds", micros / 1e3)
                : micros < 10_000_000
                        ? wording.text("trace.milliseconds", micros / 1000)
                        : wording.text("trace.seconds", micros / 1e6);
    }
}
