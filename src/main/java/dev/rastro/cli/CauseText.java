package dev.rastro.cli;

import dev.rastro.acts.ActText;
import dev.rastro.dfe.xml.EventRecord;
import dev.rastro.log.Actor;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Envelope;
import dev.rastro.log.Recorded;
import dev.rastro.store.Exchange;
import dev.rastro.timeline.CauseChain;
import dev.rastro.timeline.CauseChain.Origin;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chains of causes as text and as JSON (docs/cli.md). */
final class CauseText {
    private static final ActText ACTS = new ActText(Locale.of("pt", "BR"));

    private CauseText() {}

    /** What happened, in plain words. */
    static String words(Recorded recorded) {
        return switch (recorded.event()) {
            case DomainEvent.DocumentCaptured it -> "o XML do documento foi guardado";
            case DomainEvent.SummaryCaptured it -> "o resumo do documento foi guardado";
            case DomainEvent.FiscalEventCaptured it -> "o evento foi guardado: " + title(it.event());
            case DomainEvent.ProtocolCaptured it ->
                "o protocolo foi guardado: " + it.protocol().status();
            case DomainEvent.InputQuarantined it -> "a entrada foi posta em quarentena: " + it.code();
            case DomainEvent.QuarantineReleased it -> "a entrada saiu da quarentena";
            case DomainEvent.ManifestationRequested it -> "a manifestação " + it.type() + " foi pedida";
            case DomainEvent.ManifestationSent it -> "a manifestação foi enviada";
            case DomainEvent.ManifestationAnswered it ->
                "a manifestação foi respondida: " + it.state()
                        + (it.status() == null ? "" : " (" + it.status() + " " + it.message() + ")");
            case DomainEvent.ManifestationWithdrawn it -> "a manifestação foi desfeita antes do envio";
            case DomainEvent.DocumentPrinted it -> "o documento foi impresso em " + it.destination();
            default ->
                ACTS.of(recorded, id -> Optional.empty())
                        .orElse(recorded.envelope().type());
        };
    }

    private static String title(EventRecord event) {
        return event.description() == null ? event.type() : event.type() + " " + event.description();
    }

    static String line(CauseChain.Link link) {
        Envelope envelope = link.event().envelope();
        return envelope.recordedAt() + "  " + words(link.event()) + "  [" + who(envelope.actor()) + "]";
    }

    private static String who(Actor actor) {
        return switch (actor.kind()) {
            case OPERATOR -> "operador " + actor.name();
            case RULE -> "regra " + actor.name();
            case AUTHORITY -> "autoridade " + actor.name();
        };
    }

    static String line(Origin origin) {
        return switch (origin) {
            case Origin.File it ->
                "arquivo " + it.path() + ", SHA-256 " + it.sha256() + ", trazido por " + who(it.by());
            case Origin.Answer it -> {
                Exchange exchange = it.exchange();
                yield "resposta da autoridade: " + it.source()
                        + (exchange == null
                                ? ""
                                : ", " + exchange.service() + " em " + exchange.requestedAt() + ", resultado "
                                        + (exchange.failure() == null ? exchange.status() : exchange.failure()))
                        + ", SHA-256 " + it.sha256();
            }
            case Origin.Command it -> "comando do " + who(it.by()) + " em " + it.at();
            case Origin.Rule it -> who(it.rule()) + " em " + it.at();
            case Origin.Lost it -> "a causa " + it.cause() + " não está no registro: execute \"rastro check\"";
        };
    }

    static Map<String, @Nullable Object> json(CauseChain chain) {
        return Json.object(
                "chain", chain.links().stream().map(CauseText::json).toList(), "origin", json(chain.origin()));
    }

    private static Map<String, @Nullable Object> json(CauseChain.Link link) {
        Envelope envelope = link.event().envelope();
        Exchange exchange = link.exchange();
        return Json.object(
                "id", envelope.id(),
                "position", envelope.position(),
                "type", envelope.type(),
                "key", envelope.key(),
                "occurredAt", envelope.occurredAt(),
                "recordedAt", envelope.recordedAt(),
                "actor", json(envelope.actor()),
                "causationId", envelope.causationId(),
                "trace", envelope.traceId(),
                "span", envelope.spanId(),
                "source", envelope.proof().source(),
                "sha256", envelope.proof().sha256(),
                "exchange", exchange == null ? null : json(exchange),
                "text", words(link.event()));
    }

    private static Map<String, @Nullable Object> json(Actor actor) {
        return Json.object("kind", actor.kind().name(), "name", actor.name());
    }

    private static Map<String, @Nullable Object> json(Exchange exchange) {
        return Json.object(
                "service", exchange.service(),
                "requestedAt", exchange.requestedAt(),
                "milliseconds", exchange.duration().toMillis(),
                "status", exchange.status(),
                "failure", exchange.failure(),
                "request", exchange.request(),
                "answer", exchange.kept());
    }

    private static Map<String, @Nullable Object> json(Origin origin) {
        return switch (origin) {
            case Origin.File it ->
                Json.object(
                        "kind",
                        "file",
                        "path",
                        it.path(),
                        "sha256",
                        it.sha256(),
                        "actor",
                        json(it.by()),
                        "at",
                        it.at());
            case Origin.Answer it -> {
                Exchange exchange = it.exchange();
                yield Json.object(
                        "kind", "answer",
                        "source", it.source(),
                        "sha256", it.sha256(),
                        "exchange", exchange == null ? null : json(exchange),
                        "at", it.at());
            }
            case Origin.Command it -> Json.object("kind", "command", "actor", json(it.by()), "at", it.at());
            case Origin.Rule it -> Json.object("kind", "rule", "actor", json(it.rule()), "at", it.at());
            case Origin.Lost it -> Json.object("kind", "lost", "cause", it.cause());
        };
    }
}
