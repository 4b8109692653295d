package dev.rastro.timeline;

import static dev.rastro.timeline.Samples.NFE;
import static dev.rastro.timeline.Samples.document;
import static dev.rastro.timeline.Samples.event;
import static dev.rastro.timeline.Samples.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.Completeness;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Manifestation;
import dev.rastro.dfe.Situation;
import dev.rastro.dfe.xml.EventForm;
import dev.rastro.log.DomainEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of contradiction and disorder, one by one (domain rules 7.3). */
class SituationFoldTest extends NfeFolding {
    @Test
    void rule1TheStoredXmlDoesNotTellTheSituation() {
        Timeline timeline = nfe(doc(), on("110111").build());
        assertThat(timeline.document().situation()).isEqualTo(Situation.CANCELLED);
        assertThat(timeline.rows()).extracting(TimelineRow::kind).containsExactly("ISSUED", "AUTHORIZED", "EVENT");
        assertThat(timeline.rows()).allMatch(TimelineRow::effective);
        assertThat(timeline.alerts()).isEmpty();
        assertThat(timeline.document().alert()).isFalse();
    }

    @Test
    void keysThatTheReaderMayNotKnowAreTold() {
        assertThat(nfe(Samples.withWarning(NFE, DfeFamily.NFE, "MENTIONS_WITHHELD"))
                        .dimensions())
                .containsExactly(SituationFold.MENTIONS_WITHHELD);
        assertThat(nfe(doc()).dimensions()).isEmpty();
    }

    @Test
    void rule2EventsMayComeBeforeOrWithoutTheDocument() {
        Timeline orphan = nfe(on("110111").build());
        assertThat(orphan.document().situation()).isEqualTo(Situation.CANCELLED);
        assertThat(orphan.document().completeness()).isEqualTo(Completeness.EVENTS_ONLY);
        assertThat(orphan.document().family()).isEqualTo(DfeFamily.NFE);
        assertThat(orphan.document().issuerId()).isEqualTo(Samples.ISSUER);
        assertThat(orphan.document().number()).isEqualTo("123");
        assertThat(orphan.document().content()).isNull();
        Timeline born = nfe(on("110111").build(), doc());
        assertThat(born.document().situation()).isEqualTo(Situation.CANCELLED);
        assertThat(born.document().completeness()).isEqualTo(Completeness.FULL);
        assertThat(nfe(on("110110").build()).document().situation()).isEqualTo(Situation.UNKNOWN);
    }

    @Test
    void rule3CopiesOfAnEventAreOneRow() {
        DomainEvent request =
                on("110111").form(EventForm.REQUEST).text("Erro de digitação").build();
        DomainEvent answer = on("110111").form(EventForm.RECEIPT).author(null).build();
        DomainEvent resumo = on("110111").form(EventForm.SUMMARY).build();
        Timeline timeline = nfe(doc(), request, answer, resumo);
        assertThat(timeline.rows())
                .filteredOn(row -> row.kind().equals("EVENT"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.text()).isEqualTo("Cancelamento: Erro de digitação");
                    assertThat(row.protocol()).isEqualTo("P110111");
                    assertThat(row.actor()).isEqualTo(Samples.ISSUER);
                    assertThat(row.effective()).isTrue();
                    assertThat(row.content()).startsWith("RECEIPT");
                });
    }

    @Test
    void rule3ARequestOrARefusalIsNoProof() {
        Timeline requested = nfe(doc(), on("110111").form(EventForm.REQUEST).build());
        assertThat(requested.document().situation()).isEqualTo(Situation.AUTHORIZED);
        assertThat(requested.rows().getLast().effective()).isFalse();
        assertThat(requested.rows().getLast().text()).endsWith("(pedido sem registro conhecido)");
        Timeline refused = nfe(doc(), on("110111").status("501").protocol(null).build());
        assertThat(refused.document().situation()).isEqualTo(Situation.AUTHORIZED);
        assertThat(refused.rows().getLast().text()).endsWith("(rejeitado: 501 Motivo 501)");
        Timeline again = nfe(
                doc(),
                on("110111").status("501").protocol(null).build(),
                on("110111").hours(2).build());
        assertThat(again.document().situation()).isEqualTo(Situation.CANCELLED);
        assertThat(again.rows()).extracting(TimelineRow::effective).containsExactly(true, true, false, true);
    }

    @Test
    void rule4RowsFollowTheAuthoritysClockAndKeepTheOffset() {
        Timeline timeline =
                nfe(on("110110").hours(5).build(), on("210210").hours(2).build(), doc());
        assertThat(timeline.rows()).extracting(TimelineRow::eventType).containsExactly(null, null, "210210", "110110");
        assertThat(timeline.rows().getFirst().at()).hasToString("2026-07-10T10:00-03:00");
    }

    @Test
    void rule5OfTwoEndsTheFirstRegisteredHolds() {
        AccessKey mdfe = new AccessKey(NFE.value().replace("35550010", "35580010"));
        DomainEvent cancelled = event(mdfe, DfeFamily.MDFE, "110111").hours(3).build();
        DomainEvent closed = event(mdfe, DfeFamily.MDFE, "110112").hours(2).build();
        Timeline timeline = fold.fold(mdfe, recorded(cancelled, closed, document(mdfe, DfeFamily.MDFE)));
        assertThat(timeline.document().situation()).isEqualTo(Situation.CLOSED);
        assertThat(timeline.alerts()).containsExactly(Alerts.TERMINAL_CONFLICT);
        assertThat(timeline.rows().getLast().effective()).isFalse();
    }

    @Test
    void rule5CancelledAfterConfirmationIsShownCancelledWithAnAlert() {
        Timeline timeline = nfe(
                doc(),
                on("210200").author(Samples.RECIPIENT).build(),
                on("110111").hours(9).build());
        assertThat(timeline.document().situation()).isEqualTo(Situation.CANCELLED);
        assertThat(timeline.document().manifestation()).isEqualTo(Manifestation.CONFIRMED);
        assertThat(timeline.alerts()).containsExactly(Alerts.CANCELLED_AFTER_CONFIRMATION);
        assertThat(timeline.document().alert()).isTrue();
    }

    @Test
    void rule6OnlyTheLastLetterOfCorrectionCounts() {
        Timeline timeline = nfe(
                doc(),
                on("110110").sequence(3).hours(2).text("Transportadora").build(),
                on("110110").sequence(1).hours(8).text("Volumes").build());
        assertThat(timeline.document().corrections()).isEqualTo(2);
        assertThat(timeline.rows())
                .filteredOn(row -> row.kind().equals("EVENT"))
                .extracting(TimelineRow::sequence, TimelineRow::effective)
                .containsExactly(tuple(3, true), tuple(1, false));
    }

    @Test
    void rule6TheLastConclusiveManifestationCountsAndCienciaNeverDowngrades() {
        Timeline timeline = nfe(
                doc(),
                on("210200").hours(2).build(),
                on("210220").hours(3).build(),
                on("210200").sequence(2).hours(4).build(),
                on("210210").hours(5).build());
        assertThat(timeline.document().manifestation()).isEqualTo(Manifestation.CONFIRMED);
        assertThat(timeline.alerts()).isEmpty();
        Timeline unknown =
                nfe(doc(), on("210200").hours(2).build(), on("210220").hours(3).build());
        assertThat(unknown.document().manifestation()).isEqualTo(Manifestation.UNKNOWN_OPERATION);
        assertThat(unknown.alerts()).containsExactly("OPERACAO_DESCONHECIDA");
        assertThat(nfe(doc(), on("210210").build()).document().manifestation()).isEqualTo(Manifestation.AWARE);
    }

    @Test
    void rule7AReversalRemovesOnlyWhatItCites() {
        DomainEvent first = on("110130").sequence(1).hours(2).build();
        DomainEvent second = on("110130").sequence(2).hours(3).build();
        DomainEvent reversal = on("110131").hours(4).target(null, "P110130-1").build();
        Timeline one = nfe(doc(), reversal, second, first);
        assertThat(one.dimensions()).containsExactly("ENTREGUE");
        assertThat(one.rows()).extracting(TimelineRow::effective).containsExactly(true, true, false, true, true);
        assertThat(nfe(doc(), reversal, first).dimensions()).isEmpty();
        Timeline pending = nfe(doc(), reversal, second);
        assertThat(pending.dimensions()).containsExactly("ENTREGUE", SituationFold.REVERSAL_PENDING);
        assertThat(pending.alerts()).containsExactly(Alerts.REVERSAL_PENDING);
        assertThat(pending.rows().getLast().text()).endsWith("(o evento citado ainda não chegou)");
    }

    @Test
    void rule7TheGenericReversalTakesBackByTypeAndProtocol() {
        DomainEvent event = on("112150").hours(2).build();
        Timeline timeline = nfe(
                doc(), event, on("110001").hours(3).target("112150", "P112150").build());
        assertThat(timeline.rows()).extracting(TimelineRow::effective).containsExactly(true, true, false, true);
        Timeline other = nfe(
                doc(), event, on("110001").hours(3).target("112140", "P112150").build());
        assertThat(other.dimensions()).containsExactly(SituationFold.REVERSAL_PENDING, "RTC");
    }

    @Test
    void rule8ALateCancellationWithAnotherSequenceCounts() {
        Timeline timeline =
                nfe(doc(), on("110111").sequence(2).hours(900).status("155").build());
        assertThat(timeline.document().situation()).isEqualTo(Situation.CANCELLED);
    }

    @Test
    void rule9TheMomentOfTheLastFactIsKept() {
        var facts = recorded(doc(), on("110110").build());
        assertThat(fold.fold(NFE, facts).document().changedAt())
                .isEqualTo(facts.getLast().envelope().recordedAt());
    }

    @Test
    void rule10TestAndProductionDoNotMix() {
        Timeline timeline = nfe(doc(), on("110111").test().build());
        assertThat(timeline.document().situation()).isEqualTo(Situation.AUTHORIZED);
        assertThat(timeline.document().environment()).isEqualTo(Environment.PRODUCTION);
        assertThat(timeline.alerts()).containsExactly(Alerts.ENVIRONMENT_MIXED);
        assertThat(nfe(on("110111").test().build()).document().environment()).isEqualTo(Environment.HOMOLOGATION);
    }

    @Test
    void refusesToFoldNothing() {
        assertThatThrownBy(() -> fold.fold(NFE, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
