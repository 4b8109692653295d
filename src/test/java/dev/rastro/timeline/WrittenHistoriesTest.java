package dev.rastro.timeline;

import static dev.rastro.timeline.Samples.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.log.DomainEvent;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each history that was written by hand, in the order written and in others. */
class WrittenHistoriesTest {
    private final SituationFold fold = SituationFold.create();
    private final LifeCourses courses = LifeCourses.load();

    static List<WrittenHistory> histories() throws IOException {
        return WrittenHistory.all();
    }

    @Test
    void everyFamilyHasAtLeastTwo() throws IOException {
        var byFamily = histories().stream().collect(Collectors.groupingBy(each -> each.family, Collectors.counting()));
        assertThat(histories()).hasSizeGreaterThanOrEqualTo(40);
        GeneratedHistories.FAMILIES.forEach(
                family -> assertThat(byFamily.get(family)).as(family.label()).isGreaterThanOrEqualTo(2));
        assertThat(histories()).allMatch(each -> each.expected.containsKey("source"));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void theFoldDoesWhatTheRulesSay(WrittenHistory history) {
        List<DomainEvent> facts = new ArrayList<>(history.facts);
        check(history, fold.fold(history.key, recorded(facts)));
        Collections.reverse(facts);
        check(history, fold.fold(history.key, recorded(facts)));
        Collections.shuffle(facts, new Random(facts.size()));
        facts.addAll(history.facts);
        check(history, fold.fold(history.key, recorded(facts)));
    }

    private void check(WrittenHistory history, Timeline timeline) {
        assertThat(timeline.document().situation().code()).isEqualTo(history.expected.get("situation"));
        assertThat(timeline.document().manifestation().code())
                .isEqualTo(history.expected.getOrDefault("manifestation", "SEM_MANIFESTACAO"));
        assertThat(timeline.dimensions()).containsExactlyInAnyOrderElementsOf(list(history, "dimensions"));
        assertThat(timeline.alerts()).containsExactlyInAnyOrderElementsOf(list(history, "alerts"));
        assertThat(timeline.life().path().stream().map(step -> step.state().code() + "@" + moment(step.at())))
                .containsExactlyElementsOf(list(history, "path"));
        assertThat(timeline.rows()).as("%s", timeline.rows()).hasSameSizeAs(history.rows);
        for (int i = 0; i < history.rows.size(); i++) {
            row(timeline.rows().get(i), history.rows.get(i));
        }
        if (history.possible.isEmpty()) {
            return;
        }
        LifeCourse course = courses.course(timeline, history.now());
        if (history.possible.contains("nothing")) {
            assertThat(course.prospects()).isEmpty();
        } else {
            assertThat(course.prospects().stream().map(WrittenHistoriesTest::words))
                    .containsExactlyInAnyOrderElementsOf(history.possible);
        }
    }

    private static List<String> list(WrittenHistory history, String name) {
        String text = history.expected.getOrDefault(name, "");
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" +", -1));
    }

    private static String moment(@Nullable OffsetDateTime at) {
        return at == null ? "?" : at.toLocalDateTime().toString();
    }

    /** Moment, kind (with its type), yes or no for its effect, what its text contains. */
    private static void row(TimelineRow row, String expected) {
        String[] parts = expected.split(" +", 4);
        assertThat(moment(row.at())).as(expected).isEqualTo(parts[0]);
        assertThat(row.eventType() == null ? row.kind() : row.kind() + ":" + row.eventType())
                .isEqualTo(parts[1]);
        assertThat(row.effective() ? "yes" : "no").as(expected).isEqualTo(parts[2]);
        assertThat(row.text()).contains(parts[3]);
    }

    private static String words(Prospect prospect) {
        return Objects.requireNonNullElse(prospect.event(), "authorisation")
                + " " + moment(prospect.until())
                + (prospect.late() ? " late" : "")
                + (prospect.over() ? " over" : "")
                + (prospect.confirmed() ? "" : " unconfirmed")
                + (prospect.blockedBy() == null ? "" : " blocked=" + prospect.blockedBy());
    }
}
