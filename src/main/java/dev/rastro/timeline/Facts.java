package dev.rastro.timeline;

import dev.rastro.dfe.xml.DocumentHeader;
import dev.rastro.dfe.xml.DocumentSummary;
import dev.rastro.dfe.xml.EventRecord;
import dev.rastro.dfe.xml.Protocol;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Recorded;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The set of facts about one document: repeats are one, and the lists are in an order that arrival does not touch.
 *
 * @param learntAt when Rastro last learnt something
 */
record Facts(
        List<Fact<DocumentHeader>> documents,
        List<Fact<DocumentSummary>> summaries,
        List<Fact<EventRecord>> events,
        List<Fact<Protocol>> protocols,
        OffsetDateTime learntAt) {

    /** @throws IllegalArgumentException without events: there is nothing to fold */
    static Facts of(Collection<Recorded> recorded) {
        Collector documents = new Collector();
        for (Recorded each : recorded) {
            documents.add(each);
        }
        OffsetDateTime learntAt = recorded.stream()
                .map(each -> each.envelope().recordedAt())
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("No events to fold"));
        return new Facts(
                sorted(documents.headers),
                sorted(documents.summaries),
                sorted(documents.events),
                sorted(documents.protocols),
                learntAt);
    }

    Optional<Fact<DocumentSummary>> summary() {
        return summaries.stream().findFirst();
    }

    private static <T> List<Fact<T>> sorted(Map<List<Object>, Fact<T>> facts) {
        List<Fact<T>> list = new ArrayList<>(facts.values());
        if (list.size() > 1) {
            list.sort(Fact.byContent());
        }
        return List.copyOf(list);
    }

    /** Sorts the events of the log by kind; those that tell nothing about a document are left out. */
    private static final class Collector {
        private final Map<List<Object>, Fact<DocumentHeader>> headers = new LinkedHashMap<>();
        private final Map<List<Object>, Fact<DocumentSummary>> summaries = new LinkedHashMap<>();
        private final Map<List<Object>, Fact<EventRecord>> events = new LinkedHashMap<>();
        private final Map<List<Object>, Fact<Protocol>> protocols = new LinkedHashMap<>();

        void add(Recorded recorded) {
            switch (recorded.event()) {
                case DomainEvent.DocumentCaptured it -> put(headers, Fact.of(it.header(), it.content(), recorded));
                case DomainEvent.SummaryCaptured it -> put(summaries, Fact.of(it.summary(), it.content(), recorded));
                case DomainEvent.FiscalEventCaptured it -> put(events, Fact.of(it.event(), it.content(), recorded));
                case DomainEvent.ProtocolCaptured it -> put(protocols, Fact.of(it.protocol(), it.content(), recorded));
                default -> {
                    // Quarantine, companies, capture and the queue of declarations are no facts about a document.
                }
            }
        }

        private static <T> void put(Map<List<Object>, Fact<T>> facts, Fact<T> fact) {
            facts.merge(List.of(fact.content(), fact.value()), fact, Fact::merge);
        }
    }
}
