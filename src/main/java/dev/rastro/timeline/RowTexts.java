package dev.rastro.timeline;

import dev.rastro.dfe.Situation;
import dev.rastro.dfe.TaxIds;
import dev.rastro.dfe.xml.DocumentHeader;
import dev.rastro.dfe.xml.EventRecord;
import dev.rastro.dfe.xml.Party;
import dev.rastro.dfe.xml.Protocol;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Portuguese texts of timeline rows. */
final class RowTexts {
    private static final Map<Situation, String> PROTOCOLS = Map.of(
            Situation.AUTHORIZED, "Autorização de uso",
            Situation.DENIED, "Uso denegado",
            Situation.REJECTED, "Rejeição",
            Situation.CANCELLED, "Cancelamento informado em consulta",
            Situation.CLOSED, "Encerramento informado em consulta");

    private static final Map<Situation, String> SUMMARIES = Map.of(
            Situation.AUTHORIZED, "Resumo do documento: autorizado",
            Situation.DENIED, "Resumo do documento: denegado",
            Situation.CANCELLED, "Resumo do documento: cancelado");

    private RowTexts() {}

    static String issued(@Nullable Party issuer) {
        String name = name(issuer);
        return name == null ? "Emissão" : "Emissão por " + name;
    }

    private static @Nullable String name(@Nullable Party party) {
        if (party == null) {
            return null;
        }
        return party.name() == null && party.id() != null ? TaxIds.formatted(party.id()) : party.name();
    }

    /** @param meaning what the code means, for answers without words of their own */
    static String protocol(Authorization authorization, Optional<String> meaning) {
        Protocol protocol = authorization.protocol();
        Situation proves = authorization.proves();
        String title = proves == null ? "Protocolo" : PROTOCOLS.getOrDefault(proves, "Protocolo");
        String reason = protocol.reason() == null ? meaning.orElse("") : protocol.reason();
        return title + " (" + protocol.status() + ")" + (reason.isEmpty() ? "" : ": " + reason);
    }

    static String summary(@Nullable Situation proves) {
        return proves == null ? "Resumo do documento" : SUMMARIES.getOrDefault(proves, "Resumo do documento");
    }

    static String version(DocumentHeader header) {
        return header.protocol() == null
                ? "Outro original do mesmo documento, sem protocolo"
                : "Outro original do mesmo documento, com protocolo";
    }

    /** Description, the event's own words, what else it tells, the event it cites, the other document it names, and why it does not count, if it does not. */
    static String event(FoldedEvent event, List<String> details, @Nullable String reason) {
        EventRecord record = event.record();
        StringBuilder text = new StringBuilder(description(event));
        if (record.text() != null) {
            text.append(": ").append(record.text());
        }
        details.forEach(detail -> text.append(" · ").append(detail));
        if (record.targetProtocol() != null) {
            text.append(" · cita ").append(record.targetProtocol());
        }
        if (record.related() != null) {
            text.append(" [").append(record.related().formatted()).append(']');
        }
        if (reason != null) {
            text.append(" (").append(reason);
            if (event.rejected() && !event.registered()) {
                text.append(": ").append(record.status());
                if (record.statusReason() != null) {
                    text.append(' ').append(record.statusReason());
                }
            }
            text.append(')');
        }
        return text.toString();
    }

    private static String description(FoldedEvent event) {
        if (event.type() != null) {
            return event.type().description();
        }
        String own = event.record().description();
        return own == null ? "Evento " + event.record().type() : own;
    }
}
