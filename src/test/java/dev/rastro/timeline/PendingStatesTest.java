package dev.rastro.timeline;

import static dev.rastro.timeline.Samples.NFE;
import static dev.rastro.timeline.Samples.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Recorded;
import dev.rastro.timeline.pending.Pending;
import dev.rastro.timeline.pending.PendingStates;
import dev.rastro.timeline.pending.PendingText;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is not final about a document has a name, a beginning and a next step. */
class PendingStatesTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-26T12:00:00-03:00");

    private final PendingStates states = PendingStates.load(PendingStates.STALE);

    private List<Pending> pending(PendingStates of, OffsetDateTime now, DomainEvent... facts) {
        List<Recorded> events = recorded(facts);
        List<Pending> found = of.of(SituationFold.create().fold(NFE, events).document(), now);
        assertThat(of.of(SituationFold.create().fold(NFE, events.reversed()).document(), now))
                .isEqualTo(found);
        for (Locale locale : List.of(Locale.of("pt", "BR"), Locale.ENGLISH)) {
            PendingText text = new PendingText(locale);
            assertThat(found).allSatisfy(each -> {
                assertThat(text.name(each)).isNotBlank();
                assertThat(text.next(each)).isNotBlank();
            });
        }
        return found;
    }

    private List<String> codes(DomainEvent... facts) {
        return pending(states, NOW, facts).stream().map(Pending::code).toList();
    }

    private static DomainEvent awareness() {
        return Samples.event(NFE, DfeFamily.NFE, "210210").build();
    }

    @Test
    void aSummaryWaitsForAnAnswerAndThenForItsXml() {
        DomainEvent summary = Samples.summary(NFE, "1");
        assertThat(codes(summary)).contains("RESUMO_SEM_RESPOSTA").doesNotContain("AGUARDANDO_XML");
        assertThat(codes(summary, awareness())).contains("AGUARDANDO_XML").doesNotContain("RESUMO_SEM_RESPOSTA");
        Pending awaited = pending(states, NOW, summary, awareness()).getFirst();
        assertThat(awaited.expected()).isEqualTo(awaited.since().plusHours(48));
        assertThat(codes(summary, awareness(), Samples.document(NFE, DfeFamily.NFE)))
                .doesNotContain("AGUARDANDO_XML", "RESUMO_SEM_RESPOSTA");
    }

    @Test
    void anEventAloneWaitsForItsDocument() {
        assertThat(codes(awareness())).contains("EVENTO_SEM_DOCUMENTO");
    }

    @Test
    void aDeclarationWaitsForTheWordOfTheAuthority() {
        DomainEvent document = Samples.document(NFE, DfeFamily.NFE);
        DomainEvent sent = new DomainEvent.ManifestationSent(NFE, "pedido");
        assertThat(codes(document, sent)).contains("MANIFESTACAO_SEM_CONFIRMACAO");
        assertThat(codes(document, sent, answered("UNKNOWN"))).contains("MANIFESTACAO_SEM_CONFIRMACAO");
        assertThat(codes(document, sent, answered("UNKNOWN"), answered("REGISTERED")))
                .doesNotContain("MANIFESTACAO_SEM_CONFIRMACAO");
    }

    private static DomainEvent answered(String state) {
        return new DomainEvent.ManifestationAnswered(NFE, "pedido", state, null, null, null);
    }

    @Test
    void theLastWordOfTheAuthorityGrowsOld() {
        DomainEvent document = Samples.document(NFE, DfeFamily.NFE);
        assertThat(codes(document)).containsExactly("SITUACAO_NAO_CONFIRMADA");
        OffsetDateTime soon = Samples.ISSUED.plusDays(2);
        assertThat(pending(states, soon, document)).isEmpty();
        assertThat(pending(PendingStates.load(Duration.ofDays(1)), soon, document))
                .hasSize(1);
        DomainEvent cancelled = Samples.event(NFE, DfeFamily.NFE, "110111").build();
        assertThat(codes(document, cancelled)).as("cancelled is final").isEmpty();
    }

    @Test
    void nothingIsPendingOfNothing() {
        assertThat(PendingStates.knownAsOf(Collections.emptyList())).isEmpty();
    }
}
