package dev.rastro.timeline;

import dev.rastro.dfe.AccessKey;
import dev.rastro.log.Envelope;
import dev.rastro.log.Recorded;
import dev.rastro.log.trace.KeptSpan;
import dev.rastro.store.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts operations, exchanges and events of one trace together. Operations are kept for a while only; where one is gone,
 * its exchange and events still show when it was. Pure.
 */
final class Waterfall {
    private static final int KEYS = 5;

    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Map<String, List<Envelope>> events;
    private final List<Trace.Bar> bars = new ArrayList<>();

    /** An operation, or the exchange that stands for one. */
    private record Step(
            String id,
            @Nullable String parent,
            Trace.Kind kind,
            String name,
            Instant from,
            Instant to,
            @Nullable String failure,
            Map<String, String> facts) {
        static Step of(KeptSpan span) {
            return new Step(
                    span.spanId(),
                    span.parentId(),
                    Trace.Kind.OPERATION,
                    span.name(),
                    span.startedAt(),
                    span.startedAt().plus(span.duration()),
                    span.failure(),
                    span.facts());
        }

        static Step of(Exchange exchange, @Nullable Step operation) {
            Map<String, String> facts = new TreeMap<>();
            put(facts, "taxpayer", exchange.taxpayer());
            put(facts, "status", exchange.status());
            put(facts, "http", exchange.httpStatus());
            put(facts, "request", exchange.request());
            put(facts, "answer", exchange.kept());
            Instant from = exchange.requestedAt().toInstant();
            return new Step(
                    exchange.spanId(),
                    operation == null ? null : operation.parent(),
                    Trace.Kind.EXCHANGE,
                    exchange.service(),
                    from,
                    from.plus(exchange.duration()),
                    exchange.failure(),
                    facts);
        }

        private static void put(Map<String, String> facts, String name, @Nullable Object value) {
            if (value != null) {
                facts.put(name, value.toString());
            }
        }
    }

    private Waterfall(Collection<KeptSpan> spans, Collection<Exchange> exchanges, Collection<Recorded> recorded) {
        spans.stream().map(Step::of).forEach(step -> steps.put(step.id(), step));
        exchanges.forEach(
                exchange -> steps.compute(exchange.spanId(), (id, operation) -> Step.of(exchange, operation)));
        events = recorded.stream()
                .map(Recorded::envelope)
                .collect(Collectors.groupingBy(Envelope::spanId, LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * Draws the waterfall; empty when nothing is known of the trace.
     *
     * @param zone the offset its beginning is told in
     */
    static Optional<Trace> of(
            String id,
            Collection<KeptSpan> spans,
            Collection<Exchange> exchanges,
            Collection<Recorded> recorded,
            ZoneId zone,
            boolean cut) {
        Waterfall waterfall = new Waterfall(spans, exchanges, recorded);
        return waterfall.begin().map(from -> waterfall.draw(id, from, zone, cut));
    }

    private Optional<Instant> begin() {
        return Stream.concat(
                        steps.values().stream().map(Step::from),
                        events.values().stream().flatMap(List::stream).map(Waterfall::moment))
                .min(Comparator.naturalOrder());
    }

    private Trace draw(String id, Instant from, ZoneId zone, boolean cut) {
        Map<String, List<Step>> parts = new LinkedHashMap<>();
        for (Step step : steps.values()) {
            String parent = step.parent();
            // An operation may follow from an event whose own operation is no longer kept.
            parts.computeIfAbsent(parent != null && steps.containsKey(parent) ? parent : "", any -> new ArrayList<>())
                    .add(step);
        }
        parts.values().forEach(each -> each.sort(Comparator.comparing(Step::from)));
        parts.getOrDefault("", List.of()).forEach(step -> draw(step, 0, from, parts));
        events.forEach((span, of) -> {
            if (!steps.containsKey(span)) {
                events(of, 0, from);
            }
        });
        Duration length = bars.stream()
                .map(bar -> bar.offset().plus(bar.length()))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        return new Trace(id, from.atZone(zone).toOffsetDateTime(), length, bars, cut);
    }

    private void draw(Step step, int depth, Instant from, Map<String, List<Step>> parts) {
        bars.add(new Trace.Bar(
                step.kind(),
                step.name(),
                depth,
                Duration.between(from, step.from()),
                Duration.between(step.from(), step.to()),
                0,
                List.of(),
                step.failure(),
                step.facts()));
        events(events.getOrDefault(step.id(), List.of()), depth + 1, from);
        parts.getOrDefault(step.id(), List.of()).forEach(part -> draw(part, depth + 1, from, parts));
    }

    private void events(List<Envelope> of, int depth, Instant from) {
        of.stream()
                .collect(Collectors.groupingBy(Envelope::type, LinkedHashMap::new, Collectors.toList()))
                .forEach((type, same) -> bars.add(new Trace.Bar(
                        Trace.Kind.EVENTS,
                        type,
                        depth,
                        Duration.between(from, moment(same.getFirst())),
                        Duration.between(moment(same.getFirst()), moment(same.getLast())),
                        same.size(),
                        same.stream()
                                .map(Envelope::key)
                                .filter(Objects::nonNull)
                                .map(AccessKey::value)
                                .distinct()
                                .limit(KEYS)
                                .toList(),
                        null,
                        Map.of("actor", same.getFirst().actor().name()))));
    }

    private static Instant moment(Envelope envelope) {
        return envelope.recordedAt().toInstant();
    }
}
