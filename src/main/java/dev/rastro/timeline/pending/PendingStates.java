package dev.rastro.timeline.pending;

import dev.rastro.dfe.Completeness;
import dev.rastro.dfe.Manifestation;
import dev.rastro.dfe.Situation;
import dev.rastro.dfe.TsvTable;
import dev.rastro.log.Actor;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Recorded;
import dev.rastro.timeline.Alerts;
import dev.rastro.timeline.Timeline;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is not final about a document: a pure function of its events and the clock. Immutable; safe for use by
 * several threads.
 */
public final class PendingStates {
    /** After this long the last word of the authority is called old, unless the operator chose otherwise. */
    public static final Duration STALE = Duration.ofDays(30);

    /** These declarations make the authority hand the XML out; desconhecimento does not (NT 2014.002). */
    private static final Set<Manifestation> RELEASING =
            Set.of(Manifestation.AWARE, Manifestation.CONFIRMED, Manifestation.NOT_PERFORMED);

    private static final String DECLARATIONS = "2102";
    private static final Set<String> OPEN = Set.of("UNKNOWN", "SENDING");

    private final Map<String, @Nullable Duration> usual = new LinkedHashMap<>();
    private final Duration stale;

    private PendingStates(Duration stale) {
        this.stale = stale;
        TsvTable.load(PendingStates.class, "pending.tsv").rows().forEach(row -> {
            String hours = row.find("hours").orElse(null);
            usual.put(row.text("code"), hours == null ? null : Duration.ofHours(Long.parseLong(hours)));
        });
    }

    /**
     * Reads the table.
     *
     * @param stale how old the authority's last word may be before the situation counts as not confirmed
     */
    public static PendingStates load(Duration stale) {
        return new PendingStates(stale);
    }

    /** The states of a document, in the order of the table. */
    public List<Pending> of(Timeline timeline, Collection<Recorded> events, OffsetDateTime now) {
        Map<String, OffsetDateTime> since = new HashMap<>();
        unanswered(events).ifPresent(at -> since.put("MANIFESTACAO_SEM_CONFIRMACAO", at));
        completeness(timeline, events).ifPresent(state -> since.put(state.getKey(), state.getValue()));
        if (timeline.alerts().contains(Alerts.REVERSAL_PENDING)) {
            since.put("ESTORNO_PENDENTE", timeline.document().changedAt());
        }
        stale(timeline, events, now).ifPresent(at -> since.put("SITUACAO_NAO_CONFIRMADA", at));
        List<Pending> found = new ArrayList<>();
        usual.forEach((code, duration) -> {
            OffsetDateTime at = since.get(code);
            if (at != null) {
                found.add(new Pending(code, at, duration == null ? null : at.plus(duration)));
            }
        });
        return List.copyOf(found);
    }

    /** When the oldest declaration that is on its way without a word of the authority was sent. */
    private static Optional<OffsetDateTime> unanswered(Collection<Recorded> events) {
        Map<String, OffsetDateTime> sent = new LinkedHashMap<>();
        Set<String> settled = new HashSet<>();
        for (Recorded each : events) {
            switch (each.event()) {
                case DomainEvent.ManifestationSent it ->
                    sent.merge(it.request(), each.envelope().recordedAt(), PendingStates::earlier);
                case DomainEvent.ManifestationAnswered it -> {
                    if (!OPEN.contains(it.state())) {
                        settled.add(it.request());
                    }
                }
                default -> {}
            }
        }
        sent.keySet().removeAll(settled);
        return sent.values().stream().min(Comparator.naturalOrder());
    }

    private static OffsetDateTime earlier(OffsetDateTime one, OffsetDateTime other) {
        return one.isBefore(other) ? one : other;
    }

    private static Optional<Map.Entry<String, OffsetDateTime>> completeness(
            Timeline timeline, Collection<Recorded> events) {
        OffsetDateTime first = events.stream()
                .map(each -> each.envelope().recordedAt())
                .min(Comparator.naturalOrder())
                .orElse(timeline.document().changedAt());
        Completeness completeness = timeline.document().completeness();
        Manifestation declared = timeline.document().manifestation();
        if (completeness == Completeness.EVENTS_ONLY) {
            return Optional.of(Map.entry("EVENTO_SEM_DOCUMENTO", first));
        }
        if (completeness == Completeness.SUMMARY && RELEASING.contains(declared)) {
            return Optional.of(Map.entry("AGUARDANDO_XML", declaredAt(timeline).orElse(first)));
        }
        return completeness == Completeness.SUMMARY && declared == Manifestation.NONE
                ? Optional.of(Map.entry("RESUMO_SEM_RESPOSTA", first))
                : Optional.empty();
    }

    private static Optional<OffsetDateTime> declaredAt(Timeline timeline) {
        return timeline.rows().stream()
                .filter(row -> row.eventType() != null && row.eventType().startsWith(DECLARATIONS) && row.effective())
                .flatMap(row -> Stream.ofNullable(row.at()))
                .min(Comparator.naturalOrder());
    }

    private Optional<OffsetDateTime> stale(Timeline timeline, Collection<Recorded> events, OffsetDateTime now) {
        return timeline.document().situation() == Situation.AUTHORIZED
                ? knownAsOf(events).filter(at -> at.plus(stale).isBefore(now))
                : Optional.empty();
    }

    /**
     * How old the knowledge of a document's situation is: when an authority last told something of it. What it handed out
     * itself counts from when it did, what came by a file from the moment of its registration.
     */
    public static Optional<OffsetDateTime> knownAsOf(Collection<Recorded> events) {
        return events.stream().flatMap(PendingStates::toldAt).max(Comparator.naturalOrder());
    }

    private static Stream<OffsetDateTime> toldAt(Recorded recorded) {
        return switch (recorded.event()) {
            case DomainEvent.DocumentCaptured it ->
                it.header().protocol() == null
                        ? Stream.empty()
                        : told(recorded, it.header().protocol().at());
            case DomainEvent.SummaryCaptured it -> told(recorded, it.summary().registeredAt());
            case DomainEvent.FiscalEventCaptured it -> told(recorded, it.event().registeredAt());
            case DomainEvent.ProtocolCaptured it -> told(recorded, it.protocol().at());
            default -> Stream.empty();
        };
    }

    private static Stream<OffsetDateTime> told(Recorded recorded, @Nullable OffsetDateTime registered) {
        boolean byAuthority = recorded.envelope().actor().kind() == Actor.Kind.AUTHORITY;
        return Stream.ofNullable(byAuthority ? recorded.envelope().recordedAt() : registered);
    }
}
