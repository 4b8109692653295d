package dev.rastro.timeline;

import static dev.rastro.timeline.Samples.NFE;
import static dev.rastro.timeline.Samples.NFSE;
import static dev.rastro.timeline.Samples.authorized;
import static dev.rastro.timeline.Samples.captured;
import static dev.rastro.timeline.Samples.header;
import static dev.rastro.timeline.Samples.protocol;
import static dev.rastro.timeline.Samples.recorded;
import static dev.rastro.timeline.Samples.summary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.Completeness;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Situation;
import dev.rastro.dfe.xml.Protocol;
import dev.rastro.log.DomainEvent;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What documents, protocols and summaries say before any event (domain rules 7.1). */
class BaseSituationTest extends NfeFolding {
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
    void anAnswerWithoutWordsIsExplained() {
        Protocol wordless = new Protocol("107", null, null, Samples.at(0), null);
        Timeline timeline =
                fold.fold(NFSE, recorded(captured(header(NFSE, DfeFamily.NFSE, wordless, "digest"), "nfse")));
        assertThat(timeline.rows().getLast().text()).isEqualTo("Autorização de uso (107): NFS-e MEI");
    }
}
