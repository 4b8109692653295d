package dev.rastro.timeline;

import static dev.rastro.timeline.Samples.captured;
import static dev.rastro.timeline.Samples.event;
import static dev.rastro.timeline.Samples.header;
import static dev.rastro.timeline.Samples.protocol;
import static dev.rastro.timeline.Samples.recorded;
import static dev.rastro.timeline.Samples.summary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.FiscalEventType;
import dev.rastro.dfe.xml.EventForm;
import dev.rastro.dfe.xml.Protocol;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Recorded;
import dev.rastro.store.DocumentRow;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The same set of facts gives the same timeline, in whatever order and however often they arrive. */
class FoldOrderTest {
    private static final Catalogues CATALOGUES = Catalogues.load();
    private static final OffsetDateTime NEVER = OffsetDateTime.parse("2000-01-01T00:00:00Z");
    private static final List<DfeFamily> FAMILIES = List.of(
            DfeFamily.NFE,
            DfeFamily.NFCE,
            DfeFamily.CTE,
            DfeFamily.CTE_OS,
            DfeFamily.MDFE,
            DfeFamily.NFSE,
            DfeFamily.BPE,
            DfeFamily.NF3E,
            DfeFamily.NFCOM,
            DfeFamily.DCE,
            DfeFamily.CFE);

    private final SituationFold fold = new SituationFold(CATALOGUES);

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void orderAndRepetitionMakeNoDifference(@ForAll("histories") History history, @ForAll long seed) {
        List<DomainEvent> shuffled = new ArrayList<>(history.facts());
        Random random = new Random(seed);
        for (int i = random.nextInt(4); i > 0; i--) {
            shuffled.add(history.facts().get(random.nextInt(history.facts().size())));
        }
        Collections.shuffle(shuffled, random);
        Timeline expected = fold.fold(history.key(), recorded(history.facts()));
        Timeline actual = fold.fold(history.key(), recorded(shuffled));
        assertThat(timeless(actual)).isEqualTo(timeless(expected));
    }

    /** Not even sources, traces and times differ: they too depend on what was recorded, not on the order of reading. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfReadingTouchesNothing(@ForAll("histories") History history, @ForAll long seed) {
        Random random = new Random(seed);
        List<Recorded> known = new ArrayList<>();
        for (DomainEvent fact : history.facts()) {
            for (int copies = random.nextInt(1, 4); copies > 0; copies--) {
                known.add(Samples.recorded(fact, random.nextInt(5), random.nextInt(1000)));
            }
        }
        List<Recorded> shuffled = new ArrayList<>(known);
        Collections.shuffle(shuffled, random);
        assertThat(fold.fold(history.key(), shuffled)).isEqualTo(fold.fold(history.key(), known));
        List<Recorded> renumbered =
                known.stream().map(each -> Samples.renumbered(each, random)).toList();
        assertThat(fold.fold(history.key(), renumbered)).isEqualTo(fold.fold(history.key(), known));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyFactLeavesATrace(@ForAll("histories") History history) {
        Timeline timeline = fold.fold(history.key(), recorded(history.facts()));
        long registered = history.facts().stream()
                .filter(fact -> fact instanceof DomainEvent.FiscalEventCaptured)
                .map(fact -> ((DomainEvent.FiscalEventCaptured) fact).event())
                .map(event -> event.type() + "/" + event.sequence())
                .distinct()
                .count();
        assertThat(timeline.rows().stream()
                        .filter(row -> row.kind().equals("EVENT"))
                        .map(row -> row.eventType() + "/" + row.sequence())
                        .distinct())
                .hasSize((int) registered);
        assertThat(timeline.document().alert()).isEqualTo(!timeline.alerts().isEmpty());
    }

    static Timeline timeless(Timeline timeline) {
        DocumentRow row = timeline.document();
        return new Timeline(
                new DocumentRow(
                        row.key(),
                        row.family(),
                        row.model(),
                        row.series(),
                        row.number(),
                        row.issuedAt(),
                        row.issuerId(),
                        row.issuerName(),
                        row.recipientId(),
                        row.recipientName(),
                        row.total(),
                        row.situation(),
                        row.completeness(),
                        row.environment(),
                        row.operation(),
                        row.manifestation(),
                        row.corrections(),
                        row.alert(),
                        row.content(),
                        NEVER),
                timeline.dimensions(),
                timeline.alerts(),
                timeline.versions(),
                timeline.rows().stream().map(FoldOrderTest::timeless).toList(),
                timeline.life());
    }

    private static TimelineRow timeless(TimelineRow row) {
        return new TimelineRow(
                row.at(),
                NEVER,
                row.kind(),
                row.eventType(),
                row.sequence(),
                row.protocol(),
                row.actor(),
                row.text(),
                row.effective(),
                row.cause(),
                "",
                row.content());
    }

    /** A document's facts in some order. */
    record History(AccessKey key, List<DomainEvent> facts) {}

    @Provide
    Arbitrary<History> histories() {
        return Arbitraries.of(FAMILIES).flatMap(family -> {
            AccessKey key = key(family);
            return Combinators.combine(
                            documents(key, family).list().ofMaxSize(3),
                            events(key, family).list().ofMinSize(1).ofMaxSize(8))
                    .as((documents, events) -> {
                        List<DomainEvent> all = new ArrayList<>(documents);
                        all.addAll(events);
                        return new History(key, all);
                    });
        });
    }

    private static AccessKey key(DfeFamily family) {
        if (family == DfeFamily.NFSE) {
            return Samples.NFSE;
        }
        String model = CATALOGUES.models().byFamily(family).orElseThrow().code();
        return new AccessKey(Samples.NFE.value().replace("DE35550010", "DE35" + model + "0010"));
    }

    private static Arbitrary<DomainEvent> documents(AccessKey key, DfeFamily family) {
        Arbitrary<String> digests = Arbitraries.of("digest", "other");
        Arbitrary<Protocol> protocols = Combinators.combine(Arbitraries.of("100", "101", "204", "302", "103"), digests)
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

    private static Arbitrary<DomainEvent> events(AccessKey key, DfeFamily family) {
        List<String> codes = new ArrayList<>(CATALOGUES.eventTypes().all().stream()
                .filter(type -> type.families().contains(family))
                .map(FiscalEventType::code)
                .toList());
        codes.add("999999");
        Arbitrary<String> author =
                Arbitraries.of(Samples.ISSUER, Samples.RECIPIENT).injectNull(0.2);
        Arbitrary<String> status = Arbitraries.of("135", "136", "155", "573");
        Arbitrary<String> targets = Arbitraries.of(codes).map(code -> "P" + code + "-1");
        return Combinators.combine(
                        Arbitraries.of(codes),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(1, 4),
                        author,
                        Arbitraries.of(EventForm.class),
                        status.injectNull(0.1),
                        targets.injectNull(0.5),
                        Arbitraries.of(true, false, false, false))
                .as((code, sequence, hours, who, form, cStat, target, test) -> {
                    var builder = event(key, family, code)
                            .sequence(sequence)
                            .hours(hours)
                            .author(who)
                            .text("palavras " + hours)
                            .status(cStat)
                            .target(null, target)
                            .form(form);
                    return (test ? builder.test() : builder).build();
                });
    }
}
