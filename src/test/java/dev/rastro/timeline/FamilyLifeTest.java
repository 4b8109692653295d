package dev.rastro.timeline;

import static dev.rastro.timeline.Samples.CTE;
import static dev.rastro.timeline.Samples.NFE;
import static dev.rastro.timeline.Samples.NFSE;
import static dev.rastro.timeline.Samples.captured;
import static dev.rastro.timeline.Samples.document;
import static dev.rastro.timeline.Samples.event;
import static dev.rastro.timeline.Samples.header;
import static dev.rastro.timeline.Samples.protocol;
import static dev.rastro.timeline.Samples.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Situation;
import dev.rastro.log.DomainEvent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The states of each family (domain rules 7.2). */
class FamilyLifeTest extends NfeFolding {
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
    void unknownEventsKeepTheirOwnWords() {
        Timeline timeline = nfe(doc(), on("999999").text("algo novo").build());
        assertThat(timeline.rows().getLast().text()).isEqualTo("Descricao 999999: algo novo");
        assertThat(timeline.rows().getLast().effective()).isTrue();
        assertThat(timeline.document().situation()).isEqualTo(Situation.AUTHORIZED);
    }
}
