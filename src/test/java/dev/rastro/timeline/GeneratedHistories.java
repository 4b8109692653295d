package dev.rastro.timeline;

import static dev.rastro.timeline.Samples.captured;
import static dev.rastro.timeline.Samples.event;
import static dev.rastro.timeline.Samples.header;
import static dev.rastro.timeline.Samples.protocol;
import static dev.rastro.timeline.Samples.summary;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.FiscalEventType;
import dev.rastro.dfe.xml.EventForm;
import dev.rastro.dfe.xml.Protocol;
import dev.rastro.log.DomainEvent;
import dev.rastro.timeline.Samples.EventBuilder;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * Histories of documents as bad as the field can make them: several ends, late cancellations, reversals before their target
 * or without one, events without a document, summaries after the full XML, environments mixed, one event by summary and in
 * full, several versions, protocols that contradict each other. From the catalogue of the family.
 */
final class GeneratedHistories {
    static final List<DfeFamily> FAMILIES = List.of(
            DfeFamily.NFE,
            DfeFamily.NFCE,
            DfeFamily.CTE,
            DfeFamily.CTE_SIMPLIFICADO,
            DfeFamily.CTE_OS,
            DfeFamily.GTVE,
            DfeFamily.MDFE,
            DfeFamily.NFSE,
            DfeFamily.BPE,
            DfeFamily.NF3E,
            DfeFamily.NFCOM,
            DfeFamily.NFAG,
            DfeFamily.NFGAS,
            DfeFamily.DCE,
            DfeFamily.CFE);

    private static final Catalogues CATALOGUES = Catalogues.load();
    private static final AccessKey OTHER = Samples.CTE;
    private static final AccessKey ANOTHER = Samples.NFSE;

    private GeneratedHistories() {}

    /** A document's facts in some order. */
    record History(DfeFamily family, AccessKey key, List<DomainEvent> facts) {}

    static Arbitrary<History> all() {
        return Arbitraries.of(FAMILIES).flatMap(GeneratedHistories::of);
    }

    static Arbitrary<History> of(DfeFamily family) {
        return of(family, key(family));
    }

    static Arbitrary<History> of(DfeFamily family, AccessKey key) {
        return Combinators.combine(
                        documents(key, family).list().ofMaxSize(3),
                        events(key, family).list().ofMinSize(1).ofMaxSize(8))
                .as((documents, events) -> {
                    List<DomainEvent> all = new ArrayList<>(documents);
                    events.forEach(all::addAll);
                    return new History(family, key, all);
                });
    }

    static AccessKey key(DfeFamily family) {
        if (family == DfeFamily.NFSE) {
            return Samples.NFSE;
        }
        String model = CATALOGUES.models().byFamily(family).orElseThrow().code();
        return new AccessKey(Samples.NFE.value().replace("DE35550010", "DE35" + model + "0010"));
    }

    private static Arbitrary<DomainEvent> documents(AccessKey key, DfeFamily family) {
        Arbitrary<String> digests = Arbitraries.of("digest", "other");
        Arbitrary<Protocol> protocols = Combinators.combine(
                        Arbitraries.of("100", "101", "132", "150", "204", "302", "103"), digests)
                .as((status, digest) -> protocol(status, "13500000000" + status, digest));
        Arbitrary<DomainEvent> whole = Combinators.combine(protocols.injectNull(0.3), digests.injectNull(0.2))
                .as((protocol, digest) -> captured(
                        header(key, family, protocol, digest),
                        "sha-" + digest + (protocol == null ? "" : protocol.status() + protocol.digestValue())));
        Arbitrary<DomainEvent> loose = protocols.map(protocol ->
                new DomainEvent.ProtocolCaptured(key, protocol, "p" + protocol.status() + protocol.digestValue()));
        Arbitrary<DomainEvent> brief = Arbitraries.of("1", "2", "3").map(code -> summary(key, code));
        return Arbitraries.oneOf(whole, loose, brief);
    }

    /** One event in one or several copies: in full, by its answer, by its summary, as a request. */
    private static Arbitrary<List<DomainEvent>> events(AccessKey key, DfeFamily family) {
        Arbitrary<List<EventForm>> forms = Arbitraries.of(EventForm.class)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(3);
        return Combinators.combine(kinds(key, family), forms)
                .as((spec, copies) -> copies.stream()
                        .map(form -> spec.build(key, family, form))
                        .toList());
    }

    private static Arbitrary<Spec> kinds(AccessKey key, DfeFamily family) {
        List<FiscalEventType> types = CATALOGUES.eventTypes().all().stream()
                .filter(type -> type.families().contains(family))
                .toList();
        List<String> codes =
                new ArrayList<>(types.stream().map(FiscalEventType::code).toList());
        codes.add("999999");
        // What decides a life is rare in the catalogue of some families: half of the events are of that kind.
        List<String> weighty = types.stream()
                .filter(type -> type.situation() != null
                        || !type.reverses().isEmpty()
                        || type.manifestation().isPresent()
                        || types.stream().anyMatch(other -> other.mayReverse(type.code())))
                .map(FiscalEventType::code)
                .toList();
        Arbitrary<String> author =
                Arbitraries.of(Samples.ISSUER, Samples.RECIPIENT).injectNull(0.2);
        Arbitrary<String> status = Arbitraries.of("135", "136", "155", "573").injectNull(0.1);
        Arbitrary<Integer> sequences = Arbitraries.integers().between(1, 2);
        Arbitrary<Citing> citing = Combinators.combine(
                        Arbitraries.of(codes), sequences, Arbitraries.integers().between(0, 9))
                .as((code, sequence, way) -> Citing.of(key, code, sequence, way));
        return Combinators.combine(
                        Arbitraries.oneOf(Arbitraries.of(codes), Arbitraries.of(weighty)),
                        sequences,
                        Arbitraries.integers().between(-2, 900),
                        author,
                        status,
                        citing,
                        Arbitraries.of(OTHER, ANOTHER).injectNull(0.6),
                        Arbitraries.of(true, false, false, false, false))
                .as(Spec::new);
    }

    /** What a reversal says of its target. */
    private record Citing(@Nullable String type, @Nullable String protocol) {
        static Citing of(AccessKey key, String code, int sequence, int way) {
            String protocol = "P" + code + "-" + sequence;
            return switch (way) {
                case 0, 1, 2 -> new Citing(null, protocol);
                case 3 -> new Citing(code, protocol);
                case 4 -> new Citing(code, null);
                case 5 -> new Citing(null, "ID" + code + key.value() + "0" + sequence);
                case 6 -> new Citing(null, "never seen");
                default -> new Citing(null, null);
            };
        }
    }

    private record Spec(
            String code,
            int sequence,
            int hours,
            @Nullable String author,
            @Nullable String status,
            Citing citing,
            @Nullable AccessKey related,
            boolean test) {
        DomainEvent build(AccessKey key, DfeFamily family, EventForm form) {
            EventBuilder builder = event(key, family, code)
                    .sequence(sequence)
                    .hours(hours)
                    .author(author)
                    .text("palavras " + hours)
                    .status(status)
                    .target(citing.type(), citing.protocol());
            if (related != null) {
                builder.related(related);
            }
            if (test) {
                builder.test();
            }
            return builder.form(form).build();
        }
    }
}
