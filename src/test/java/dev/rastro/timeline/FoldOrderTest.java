package dev.rastro.timeline;

import static dev.rastro.timeline.Samples.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.log.DomainEvent;
import dev.rastro.log.Recorded;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.Unsettled;
import dev.rastro.timeline.GeneratedHistories.History;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The same set of facts gives the same timeline, in whatever order and however often they arrive. */
class FoldOrderTest {
    private static final OffsetDateTime NEVER = OffsetDateTime.parse("2000-01-01T00:00:00Z");
    private final SituationFold fold = SituationFold.create();

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
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
                        NEVER,
                        codes(row.unsettled()),
                        row.marks()),
                timeline.dimensions(),
                timeline.alerts(),
                timeline.versions(),
                timeline.rows().stream().map(FoldOrderTest::timeless).toList(),
                timeline.acts(),
                timeline.life());
    }

    /** What is open, without the moments at which Rastro learnt of it. */
    private static Unsettled codes(Unsettled open) {
        return new Unsettled(
                open.states().stream()
                        .map(state -> new Unsettled.State(state.code(), Instant.EPOCH))
                        .toList(),
                null);
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

    @Provide
    Arbitrary<History> histories() {
        return GeneratedHistories.all();
    }
}
