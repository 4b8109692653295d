package dev.rastro.timeline;

import static dev.rastro.timeline.Samples.CTE;
import static dev.rastro.timeline.Samples.NFSE;
import static dev.rastro.timeline.Samples.at;
import static dev.rastro.timeline.Samples.captured;
import static dev.rastro.timeline.Samples.document;
import static dev.rastro.timeline.Samples.event;
import static dev.rastro.timeline.Samples.header;
import static dev.rastro.timeline.Samples.protocol;
import static dev.rastro.timeline.Samples.recorded;
import static dev.rastro.timeline.Samples.summary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Situation;
import dev.rastro.log.DomainEvent;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The way of a document through its state machine, and what can still happen to it. */
class LifeCoursesTest extends NfeFolding {
    private static final OffsetDateTime AUTHORISED = at(0).plusMinutes(1);
    private final LifeCourses courses = LifeCourses.load();

    private List<Prospect> prospects(Timeline timeline, OffsetDateTime now) {
        return courses.course(timeline, now).prospects();
    }

    private static Prospect of(List<Prospect> all, String event) {
        return all.stream()
                .filter(each -> event.equals(each.event()) && !each.late())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePathTellsEachSituationWithItsMoment() {
        Timeline timeline = nfe(on("110111").hours(5).build(), doc());
        assertThat(timeline.life().path())
                .containsExactly(
                        new LifeStep(Situation.AUTHORIZED, AUTHORISED, null),
                        new LifeStep(Situation.CANCELLED, at(5).plusSeconds(5), "110111"));
        assertThat(timeline.life().authorisedAt()).isEqualTo(AUTHORISED);
    }

    @Test
    void anEpecComesBeforeItsAuthorisation() {
        DomainEvent epec = on("110140").hours(-1).build();
        assertThat(nfe(epec, doc()).life().path())
                .extracting(LifeStep::state)
                .containsExactly(Situation.EPEC_PENDING, Situation.AUTHORIZED);
        List<Prospect> waiting = prospects(nfe(epec), at(1));
        assertThat(waiting)
                .filteredOn(each -> each.event() == null)
                .extracting(Prospect::to, Prospect::until, Prospect::confirmed)
                .containsExactly(
                        tuple(Situation.AUTHORIZED, at(-1).plusSeconds(5).plusHours(168), false));
    }

    @Test
    void aRefusedCancellationLeadsBack() {
        DomainEvent note = captured(header(NFSE, DfeFamily.NFSE, protocol("107", "1", null), "digest"), "nfse");
        DomainEvent wanted = event(NFSE, DfeFamily.NFSE, "101103").hours(1).build();
        DomainEvent refused = event(NFSE, DfeFamily.NFSE, "105105").hours(9).build();
        Timeline timeline = fold.fold(NFSE, recorded(refused, wanted, note));
        assertThat(timeline.life().path())
                .extracting(LifeStep::state, LifeStep::event)
                .containsExactly(
                        tuple(Situation.AUTHORIZED, null),
                        tuple(Situation.CANCELLATION_UNDER_REVIEW, "101103"),
                        tuple(Situation.AUTHORIZED, "105105"));
        // No way had to be added: all of it is in the machine.
        LifeCourse course = courses.course(timeline, at(10));
        assertThat(course.machine().transitions())
                .extracting(way -> way.from() + " " + way.event() + " " + way.to())
                .contains("CANCELLATION_UNDER_REVIEW 105105 AUTHORIZED")
                .doesNotHaveDuplicates()
                .hasSize(7);
    }

    @Test
    void whatOnlyASummaryTellsEndsThePathWithoutItsEvent() {
        LifeCourse course = courses.course(nfe(summary(Samples.NFE, "3")), at(1));
        assertThat(course.path()).containsExactly(new LifeStep(Situation.CANCELLED, null, null));
        assertThat(course.prospects()).isEmpty();
        assertThat(course.machine().transitions())
                .anyMatch(way -> way.from() == null && way.to() == Situation.CANCELLED);
    }

    @Test
    void withoutProtocolIsShownOnlyWhileItLasts() {
        DomainEvent bare = captured(header(Samples.NFE, F, null, "digest"), "bare");
        assertThat(nfe(bare).life().path())
                .containsExactly(new LifeStep(Situation.WITHOUT_PROTOCOL, Samples.ISSUED, null));
        assertThat(nfe(bare, on("110111").build()).life().path())
                .extracting(LifeStep::state)
                .containsExactly(Situation.CANCELLED);
    }

    @Test
    void termsCountFromTheAuthorisation() {
        List<Prospect> open = prospects(nfe(doc()), at(20));
        Prospect cancelling = of(open, "110111");
        assertThat(cancelling.until()).isEqualTo(AUTHORISED.plusHours(24));
        assertThat(cancelling.over()).isFalse();
        assertThat(cancelling.confirmed()).isFalse();
        assertThat(of(open, "210200").until()).isEqualTo(AUTHORISED.plusDays(180));
        assertThat(of(open, "210200").confirmed()).isTrue();
        List<Prospect> later = prospects(nfe(doc()), at(25));
        assertThat(later)
                .filteredOn(each -> "110111".equals(each.event()))
                .extracting(Prospect::late, Prospect::over)
                .containsExactly(tuple(false, true), tuple(true, false));
        assertThat(of(prospects(nfe(doc()), AUTHORISED.plusHours(24)), "110111").over())
                .isFalse();
    }

    @Test
    void aConfirmationStandsInTheWayOfCancelling() {
        List<Prospect> open = prospects(nfe(doc(), on("210200").hours(2).build()), at(3));
        assertThat(of(open, "110111").blockedBy()).isEqualTo("CONFIRMADA");
        assertThat(of(open, "210210").blockedBy()).isEqualTo("CONFIRMADA");
        assertThat(of(open, "210220").blockedBy()).isNull();
    }

    @Test
    void whatStandsCanBeTakenBack() {
        Timeline disputed = fold.fold(
                CTE,
                recorded(
                        document(CTE, DfeFamily.CTE),
                        event(CTE, DfeFamily.CTE, "610110").build()));
        assertThat(of(prospects(disputed, at(9)), "610111").by()).isEqualTo("tomador");
        Timeline calm = fold.fold(CTE, recorded(document(CTE, DfeFamily.CTE)));
        assertThat(prospects(calm, at(9))).noneMatch(each -> "610111".equals(each.event()));
        assertThat(of(prospects(calm, at(9)), "610110").until()).isEqualTo(AUTHORISED.plusDays(45));
    }

    @Test
    void aLiftedTermIsNoTerm() {
        Timeline lifted = fold.fold(
                CTE,
                recorded(
                        document(CTE, DfeFamily.CTE),
                        event(CTE, DfeFamily.CTE, "240170").build()));
        Prospect cancelling = of(prospects(lifted, at(500)), "110111");
        assertThat(cancelling.until()).isNull();
        assertThat(cancelling.over()).isFalse();
        assertThat(of(prospects(fold.fold(CTE, recorded(document(CTE, DfeFamily.CTE))), at(500)), "110111")
                        .over())
                .isTrue();
    }
}
