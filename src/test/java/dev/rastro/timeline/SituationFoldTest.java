package dev.rastro.timeline;

import static dev.rastro.timeline.Samples.CTE;
import static dev.rastro.timeline.Samples.NFE;
import static dev.rastro.timeline.Samples.NFSE;
import static dev.rastro.timeline.Samples.authorized;
import static dev.rastro.timeline.Samples.captured;
import static dev.rastro.timeline.Samples.document;
import static dev.rastro.timeline.Samples.event;
import static dev.rastro.timeline.Samples.header;
import static dev.rastro.timeline.Samples.protocol;
import static dev.rastro.timeline.Samples.recorded;
import static dev.rastro.timeline.Samples.summary;
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
import dev.rastro.dfe.xml.Protocol;
import dev.rastro.log.DomainEvent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the field, one by one (domain rules 7.1 to 7.3). */
class SituationFoldTest {
    private static final DfeFamily F = DfeFamily.NFE;
    private final SituationFold fold = new SituationFold(Catalogues.load());

    private Timeline nfe(DomainEvent... events) {
        return fold.fold(NFE, recorded(events));
    }

    private static Samples.EventBuilder on(String type) {
        return event(NFE, F, type);
    }

    private static DomainEvent doc() {
        return document(NFE, F);
    }

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
    void summaryThenFullDocument() {
        Timeline brief = nfe(summary(NFE, "1"));
        assertThat(brief.document().situation()).isEqualTo(Situation.AUTHORIZED);
        assertThat(brief.document().completeness()).isEqualTo(Completeness.SUMMARY);
        assertThat(brief.document().total()).isEqualByComparingTo(new BigDecimal("880"));
        assertThat(brief.rows()).extracting(TimelineRow::kind).containsExactly("ISSUED", "SUMMARY");
        Timeline full = nfe(summary(NFE, "1"), doc());
        assertThat(full.document().completeness()).isEqualTo(Completeness.FULL);
        assertThat(full.alerts()).isEmpty();
        assertThat(nfe(summary(NFE, "3")).document().situation()).isEqualTo(Situation.CANCELLED);
        assertThat(nfe(summary(NFE, "2")).document().situation()).isEqualTo(Situation.DENIED);
        assertThat(nfe(summary(NFE, "1"), summary(NFE, "3"), doc(), on("110111").build())
                        .alerts())
                .isEmpty();
    }

    @Test
    void protocolsDecideTheBase() {
        DomainEvent bare = captured(header(NFE, F, null, "digest"), "bare");
        assertThat(nfe(bare).document().situation()).isEqualTo(Situation.WITHOUT_PROTOCOL);
        DomainEvent loose = new DomainEvent.ProtocolCaptured(NFE, authorized(), "prot");
        assertThat(nfe(bare, loose).document().situation()).isEqualTo(Situation.AUTHORIZED);
        assertThat(nfe(doc(), loose).rows()).extracting(TimelineRow::kind).containsExactly("ISSUED", "AUTHORIZED");
        assertThat(nfe(captured(header(NFE, F, protocol("302", "1", "digest"), "digest"), "d"))
                        .document()
                        .situation())
                .isEqualTo(Situation.DENIED);
        DomainEvent rejected = captured(header(NFE, F, protocol("204", "1", null), "digest"), "d");
        assertThat(nfe(rejected).document().situation()).isEqualTo(Situation.REJECTED);
        assertThat(nfe(rejected, on("110111").build()).document().situation()).isEqualTo(Situation.CANCELLED);
    }

    @Test
    void ofContradictoryProtocolsTheFirstRegisteredHolds() {
        Protocol early = new Protocol("302", null, "9", Samples.at(-2), null);
        Protocol late = new Protocol("302", null, "1", Samples.at(2), null);
        Timeline denied = nfe(doc(), new DomainEvent.ProtocolCaptured(NFE, early, "zzz"));
        assertThat(denied.document().situation()).isEqualTo(Situation.DENIED);
        assertThat(denied.alerts()).containsExactly(Alerts.PROTOCOL_CONFLICT);
        Timeline authorized = nfe(doc(), new DomainEvent.ProtocolCaptured(NFE, late, "aaa"));
        assertThat(authorized.document().situation()).isEqualTo(Situation.AUTHORIZED);
        assertThat(authorized.alerts()).containsExactly(Alerts.PROTOCOL_CONFLICT);
    }

    @Test
    void versionsConflictOnlyInWhatMatters() {
        DomainEvent bare = captured(header(NFE, F, null, "digest"), "aaa");
        Timeline same = nfe(bare, doc());
        assertThat(same.alerts()).isEmpty();
        assertThat(same.document().content()).isEqualTo("doc");
        assertThat(same.versions()).containsExactly("doc", "aaa");
        assertThat(same.rows()).extracting(TimelineRow::kind).containsExactly("ISSUED", "VERSION", "AUTHORIZED");
        DomainEvent altered = captured(header(NFE, F, null, "another"), "aaa");
        assertThat(nfe(altered, doc()).alerts()).containsExactly(Alerts.VERSION_CONFLICT);
        DomainEvent forged = captured(header(NFE, F, authorized(), "forged"), "aaa");
        Timeline forgery = nfe(forged, doc());
        assertThat(forgery.document().content()).isEqualTo("doc");
        assertThat(forgery.alerts()).containsExactly(Alerts.PROTOCOL_DIGEST_MISMATCH, Alerts.VERSION_CONFLICT);
        assertThat(nfe(forged).alerts()).containsExactly(Alerts.PROTOCOL_DIGEST_MISMATCH);
        Timeline families = nfe(doc(), captured(header(NFE, DfeFamily.CTE, null, null), "cte"));
        assertThat(families.document().family()).isEqualTo(DfeFamily.NFE);
        assertThat(families.alerts()).containsExactly(Alerts.FAMILY_CONFLICT, Alerts.VERSION_CONFLICT);
    }

    @Test
    void aRejectedAttemptWithOtherContentIsNoConflict() {
        DomainEvent attempt = captured(header(NFE, F, protocol("225", "1", null), "other"), "attempt");
        Timeline timeline = nfe(attempt, doc());
        assertThat(timeline.document().situation()).isEqualTo(Situation.AUTHORIZED);
        assertThat(timeline.alerts()).isEmpty();
        assertThat(timeline.rows())
                .filteredOn(row -> row.kind().equals("REJECTED"))
                .noneMatch(TimelineRow::effective);
    }

    @Test
    void epecWaitsForItsDocument() {
        DomainEvent epec = on("110140").hours(-1).build();
        assertThat(nfe(epec).document().situation()).isEqualTo(Situation.EPEC_PENDING);
        assertThat(nfe(epec, doc()).document().situation()).isEqualTo(Situation.AUTHORIZED);
        assertThat(nfe(epec, on("110111").build()).document().situation()).isEqualTo(Situation.CANCELLED);
    }

    @Test
    void inidoneaAndDesacordoLastUntilTakenBack() {
        DomainEvent inidonea = on("400200").hours(2).build();
        assertThat(nfe(doc(), inidonea).alerts()).containsExactly("INIDONEA");
        assertThat(nfe(doc(), inidonea, on("400201").hours(3).build()).alerts()).isEmpty();
        DomainEvent desacordo = event(CTE, DfeFamily.CTE, "610110").build();
        Timeline cte = fold.fold(CTE, recorded(document(CTE, DfeFamily.CTE), desacordo));
        assertThat(cte.dimensions()).containsExactly("DESACORDO");
        DomainEvent withdrawn = event(CTE, DfeFamily.CTE, "610111")
                .hours(2)
                .target(null, "P610110")
                .build();
        Timeline settled = fold.fold(CTE, recorded(document(CTE, DfeFamily.CTE), withdrawn, desacordo));
        assertThat(settled.dimensions()).isEmpty();
        assertThat(settled.document().alert()).isFalse();
    }

    @Test
    void replacedAnnulledAndDelivered() {
        assertThat(fold.fold(CTE, recorded(event(CTE, DfeFamily.CTE, "240140").build()))
                        .document()
                        .situation())
                .isEqualTo(Situation.REPLACED);
        assertThat(fold.fold(CTE, recorded(event(CTE, DfeFamily.CTE, "240150").build()))
                        .document()
                        .situation())
                .isEqualTo(Situation.ANNULLED);
        Timeline delivered = nfe(
                doc(),
                on("610500").hours(2).build(),
                on("110192").hours(3).build(),
                on("110130").hours(4).build());
        assertThat(delivered.dimensions()).containsExactly("ENTREGUE");
        assertThat(nfe(doc(), on("610500").build()).dimensions()).containsExactly("EM_TRANSITO");
    }

    @Test
    void nfseFollowsItsOwnLifeCycle() {
        DomainEvent request = nfse("101103", 1);
        assertThat(nfse(request)).isEqualTo(Situation.CANCELLATION_UNDER_REVIEW);
        assertThat(nfse(request, nfse("105104", 2))).isEqualTo(Situation.CANCELLED);
        assertThat(nfse(nfse("105105", 2), request)).isEqualTo(Situation.AUTHORIZED);
        assertThat(nfse(nfse("105102", 1))).isEqualTo(Situation.REPLACED);
        assertThat(nfse(nfse("305101", 1))).isEqualTo(Situation.CANCELLED);
        Timeline blocked = fold.fold(NFSE, recorded(nfse("305102", 1)));
        assertThat(blocked.dimensions()).containsExactly("BLOQUEADA");
        assertThat(fold.fold(NFSE, recorded(nfse("305102", 1), nfse("305103", 2)))
                        .dimensions())
                .isEmpty();
    }

    private static DomainEvent nfse(String type, int hours) {
        return event(NFSE, DfeFamily.NFSE, type)
                .hours(hours)
                .status(null)
                .protocol(null)
                .build();
    }

    private Situation nfse(DomainEvent... events) {
        DomainEvent note = captured(header(NFSE, DfeFamily.NFSE, protocol("107", "1", null), "digest"), "nfse");
        return fold.fold(
                        NFSE,
                        recorded(Stream.concat(Stream.of(note), Arrays.stream(events))
                                .toList()))
                .document()
                .situation();
    }

    @Test
    void dpsCfeAndNotBoarded() {
        Timeline dps =
                fold.fold(Samples.DPS, recorded(captured(header(Samples.DPS, DfeFamily.NFSE, null, "digest"), "dps")));
        assertThat(dps.document().situation()).isEqualTo(Situation.WITHOUT_PROTOCOL);
        AccessKey cfe = new AccessKey("35150908723218000186599000040190000378585470");
        assertThat(fold.fold(cfe, recorded(captured(header(cfe, DfeFamily.CFE, null, "digest"), "cfe")))
                        .document()
                        .situation())
                .isEqualTo(Situation.AUTHORIZED);
        AccessKey bpe = new AccessKey(NFE.value().replace("35550010", "35630010"));
        assertThat(fold.fold(bpe, recorded(event(bpe, DfeFamily.BPE, "110115").build()))
                        .document()
                        .situation())
                .isEqualTo(Situation.NOT_BOARDED);
    }

    @Test
    void anAnswerWithoutWordsIsExplained() {
        Protocol wordless = new Protocol("107", null, null, Samples.at(0), null);
        Timeline timeline =
                fold.fold(NFSE, recorded(captured(header(NFSE, DfeFamily.NFSE, wordless, "digest"), "nfse")));
        assertThat(timeline.rows().getLast().text()).isEqualTo("Autorização de uso (107): NFS-e MEI");
    }

    @Test
    void unknownEventsKeepTheirOwnWords() {
        Timeline timeline = nfe(doc(), on("999999").text("algo novo").build());
        assertThat(timeline.rows().getLast().text()).isEqualTo("Descricao 999999: algo novo");
        assertThat(timeline.rows().getLast().effective()).isTrue();
        assertThat(timeline.document().situation()).isEqualTo(Situation.AUTHORIZED);
    }

    @Test
    void refusesToFoldNothing() {
        assertThatThrownBy(() -> fold.fold(NFE, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
