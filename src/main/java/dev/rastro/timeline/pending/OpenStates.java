package dev.rastro.timeline.pending;

import dev.rastro.dfe.Completeness;
import dev.rastro.dfe.Manifestation;
import dev.rastro.dfe.TsvTable;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Recorded;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.Unsettled;
import dev.rastro.timeline.Alerts;
import dev.rastro.timeline.TimelineRow;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is open about a document as its facts tell, whatever the time is. Pure. */
public final class OpenStates {
    /** These declarations make the authority hand the XML out; desconhecimento does not (NT 2014.002). */
    private static final Set<Manifestation> RELEASING =
            Set.of(Manifestation.AWARE, Manifestation.CONFIRMED, Manifestation.NOT_PERFORMED);

    private static final String DECLARATIONS = "2102";
    private static final Set<String> OPEN = Set.of("UNKNOWN", "SENDING");

    /** The codes in the order of their weight. */
    private static final List<String> CODES = TsvTable.load(OpenStates.class, "pending.tsv").rows().stream()
            .map(row -> row.text("code"))
            .toList();

    private OpenStates() {}

    /** The states of a document that was folded to {@code row}. */
    public static Unsettled of(
            DocumentRow row, Collection<String> alerts, List<TimelineRow> rows, Collection<Recorded> events) {
        Map<String, OffsetDateTime> since = new HashMap<>();
        unanswered(events).ifPresent(at -> since.put("MANIFESTACAO_SEM_CONFIRMACAO", at));
        completeness(row, rows, events).ifPresent(state -> since.put(state.getKey(), state.getValue()));
        if (alerts.contains(Alerts.REVERSAL_PENDING)) {
            since.put("ESTORNO_PENDENTE", row.changedAt());
        }
        if (alerts.contains(Alerts.VERSION_CONFLICT)) {
            since.put("VERSOES_EM_CONFLITO", row.changedAt());
        }
        List<Unsettled.State> states = CODES.stream()
                .filter(since::containsKey)
                .map(code -> new Unsettled.State(code, second(Objects.requireNonNull(since.get(code)))))
                .toList();
        return new Unsettled(
                states, PendingStates.knownAsOf(events).map(OpenStates::second).orElse(null));
    }

    /** What a list keeps and what the fold gives are to be equal. */
    private static Instant second(OffsetDateTime at) {
        return at.toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** When the oldest declaration that is on its way without a word of the authority was sent. */
    private static Optional<OffsetDateTime> unanswered(Collection<Recorded> events) {
        Map<String, OffsetDateTime> sent = new LinkedHashMap<>();
        Set<String> settled = new HashSet<>();
        for (Recorded each : events) {
            switch (each.event()) {
                case DomainEvent.ManifestationSent it ->
                    sent.merge(it.request(), each.envelope().recordedAt(), OpenStates::earlier);
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
            DocumentRow row, List<TimelineRow> rows, Collection<Recorded> events) {
        OffsetDateTime first = events.stream()
                .map(each -> each.envelope().recordedAt())
                .min(Comparator.naturalOrder())
                .orElse(row.changedAt());
        Completeness completeness = row.completeness();
        Manifestation declared = row.manifestation();
        if (completeness == Completeness.EVENTS_ONLY) {
            return Optional.of(Map.entry("EVENTO_SEM_DOCUMENTO", first));
        }
        if (completeness == Completeness.SUMMARY && RELEASING.contains(declared)) {
            return Optional.of(Map.entry("AGUARDANDO_XML", declaredAt(rows).orElse(first)));
        }
        return completeness == Completeness.SUMMARY && declared == Manifestation.NONE
                ? Optional.of(Map.entry("RESUMO_SEM_RESPOSTA", first))
                : Optional.empty();
    }

    private static Optional<OffsetDateTime> declaredAt(List<TimelineRow> rows) {
        return rows.stream()
                .filter(row -> row.eventType() != null && row.eventType().startsWith(DECLARATIONS) && row.effective())
                .flatMap(row -> Stream.ofNullable(row.at()))
                .min(Comparator.naturalOrder());
    }
}
