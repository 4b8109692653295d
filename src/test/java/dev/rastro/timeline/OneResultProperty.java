package dev.rastro.timeline;

import static dev.rastro.timeline.Samples.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.Situation;
import dev.rastro.log.DomainEvent;
import dev.rastro.timeline.GeneratedHistories.History;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.statistics.Statistics;

/** What must hold of every history of every family, in whatever order and however often its facts arrive. */
final class OneResultProperty {
    private final SituationFold fold = SituationFold.create();

    void holds(History history, long seed, int leastOfEach) {
        Timeline expected = fold.fold(history.key(), recorded(history.facts()));
        Timeline actual = fold.fold(history.key(), recorded(shuffled(history.facts(), seed)));
        assertThat(FoldOrderTest.timeless(actual)).isEqualTo(FoldOrderTest.timeless(expected));
        pathLeadsToTheSituation(expected);
        Statistics.label("family")
                .collect(history.family())
                .coverage(coverage -> GeneratedHistories.FAMILIES.forEach(
                        family -> coverage.check(family).count(count -> count >= leastOfEach)));
    }

    private static List<DomainEvent> shuffled(List<DomainEvent> facts, long seed) {
        List<DomainEvent> all = new ArrayList<>(facts);
        Random random = new Random(seed);
        for (int i = random.nextInt(4); i > 0; i--) {
            all.add(facts.get(random.nextInt(facts.size())));
        }
        Collections.shuffle(all, random);
        return all;
    }

    private static void pathLeadsToTheSituation(Timeline timeline) {
        List<LifeStep> path = timeline.life().path();
        Situation end = timeline.document().situation();
        assertThat(path.getLast().state()).isEqualTo(end);
        assertThat(path)
                .allMatch(step -> step.state() == end
                        || (step.state() != Situation.UNKNOWN && step.state() != Situation.WITHOUT_PROTOCOL));
        List<OffsetDateTime> moments =
                path.stream().map(LifeStep::at).filter(Objects::nonNull).toList();
        assertThat(moments).isSortedAccordingTo(OffsetDateTime.timeLineOrder());
    }
}
