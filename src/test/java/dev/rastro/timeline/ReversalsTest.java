package dev.rastro.timeline;

import static dev.rastro.timeline.Samples.CTE;
import static dev.rastro.timeline.Samples.NFE;
import static dev.rastro.timeline.Samples.NFSE;
import static dev.rastro.timeline.Samples.event;
import static dev.rastro.timeline.Samples.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.log.DomainEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a reversal cites, and only that, is taken back (domain rule 7.3.7). */
class ReversalsTest {
    private static final AccessKey FIRST_MDFE = new AccessKey(NFE.value().replace("35550010", "35580010"));
    private static final AccessKey SECOND_MDFE = new AccessKey(NFE.value().replace("35550010", "35580020"));
    private final SituationFold fold = SituationFold.create();

    private Timeline nfe(DomainEvent... events) {
        return fold.fold(NFE, recorded(events));
    }

    private static Samples.EventBuilder on(String type, int sequence) {
        return event(NFE, DfeFamily.NFE, type).sequence(sequence).hours(sequence);
    }

    @Test
    void aCancelledMdfeLeavesTheOtherMdfeAlone() {
        DomainEvent first = on("610610", 1).related(FIRST_MDFE).build();
        DomainEvent second = on("610610", 2).related(SECOND_MDFE).build();
        DomainEvent cancelled = on("610611", 3).related(FIRST_MDFE).build();
        Timeline both = nfe(first, second, cancelled);
        assertThat(both.rows()).extracting(TimelineRow::effective).containsExactly(false, true, true);
        assertThat(both.dimensions()).containsExactly("MDFE_AUTORIZADO");
        assertThat(both.alerts()).isEmpty();
        Timeline early = nfe(second, cancelled);
        assertThat(early.dimensions()).contains("MDFE_AUTORIZADO");
        assertThat(early.alerts()).containsExactly(Alerts.REVERSAL_PENDING);
        assertThat(nfe(first, cancelled).dimensions()).isEmpty();
        DomainEvent brief = on("610610", 1).build();
        assertThat(nfe(brief, cancelled).dimensions()).isEmpty();
    }

    @Test
    void anAnnulmentOfNfseCitesTheRejectionByItsId() {
        DomainEvent byCustomer = nfse("203206", 1, null);
        DomainEvent byIntermediary = nfse("204207", 2, null);
        DomainEvent annulment = nfse("205208", 3, NFSE.value() + "203206001");
        Timeline timeline = fold.fold(NFSE, recorded(annulment, byIntermediary, byCustomer));
        assertThat(timeline.dimensions()).containsExactly("REJEITADA_INTERMEDIARIO");
        assertThat(timeline.rows()).extracting(TimelineRow::effective).containsExactly(false, true, true);
        DomainEvent withoutNumber = nfse("205208", 3, NFSE.value() + "203206");
        Timeline settled = fold.fold(NFSE, recorded(withoutNumber, byCustomer));
        assertThat(settled.dimensions()).isEmpty();
        assertThat(settled.document().alert()).isFalse();
        DomainEvent otherNumber = nfse("205208", 3, NFSE.value() + "203206002");
        assertThat(fold.fold(NFSE, recorded(otherNumber, byCustomer)).alerts())
                .containsExactlyInAnyOrder(Alerts.REVERSAL_PENDING, "REJEITADA_PELA_PARTE");
    }

    private static DomainEvent nfse(String type, int hours, @Nullable String target) {
        return event(NFSE, DfeFamily.NFSE, type)
                .hours(hours)
                .status(null)
                .protocol("" + hours)
                .target(null, target)
                .build();
    }

    @Test
    void aRequestIsCitedByItsId() {
        DomainEvent first = on("111500", 1).build();
        DomainEvent second = on("111500", 2).build();
        DomainEvent reversal =
                on("111502", 3).target(null, "ID111500" + NFE.value() + "01").build();
        assertThat(nfe(first, second, reversal).rows())
                .extracting(TimelineRow::effective)
                .containsExactly(false, true, true);
        DomainEvent ofAnother =
                on("111502", 3).target(null, "ID111500" + CTE.value() + "01").build();
        assertThat(nfe(first, ofAnother).alerts()).containsExactly(Alerts.REVERSAL_PENDING);
    }

    @Test
    void aReversalThatIsTakenBackTakesNothingBack() {
        DomainEvent event = on("112150", 1).build();
        DomainEvent reversal = on("110001", 2).target("112150", "P112150-1").build();
        DomainEvent undone = on("110001", 3).target("110001", "P110001-2").build();
        assertThat(nfe(event, reversal).dimensions()).isEmpty();
        Timeline timeline = nfe(undone, reversal, event);
        assertThat(timeline.dimensions()).containsExactly("RTC");
        assertThat(timeline.rows()).extracting(TimelineRow::effective).containsExactly(true, false, true);
    }
}
