package dev.rastro.desktop.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.common.ManualExecutor;
import dev.rastro.desktop.common.ManualUi;
import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.documents.MemoryCatalog;
import dev.rastro.desktop.pending.PendingBadges;
import dev.rastro.dfe.AccessKey;
import dev.rastro.sefaz.budget.Verdict;
import dev.rastro.sefaz.budget.WaitReason;
import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import dev.rastro.sefaz.sync.SituationCheck.Result;
import dev.rastro.sefaz.sync.SituationInquiry;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.Unsettled;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The choice before critical acts, without a toolkit. */
class FreshnessViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final Result TOLD = new Result.Answered("100", "Autorizado o uso", true);

    private final Wording wording = Wording.of(new Messages(Language.PORTUGUESE));
    private final ManualExecutor executor = new ManualExecutor();
    private final TaskRunner tasks = new TaskRunner(executor, new ManualUi());
    private final Notices notices = new Notices(wording.messages());
    private final PendingBadges pending =
            new PendingBadges(wording, Clock.fixed(NOW, ZoneId.of("America/Sao_Paulo")), 30);
    private final Authority authority = new Authority();
    private final FreshnessViewModel model = new FreshnessViewModel(authority, pending, tasks, notices, wording);
    private int acts;

    /** Answers as the test wants it. */
    private static final class Authority implements SituationInquiry {
        private final Map<AccessKey, Result> results = new LinkedHashMap<>();
        private final List<AccessKey> asked = new ArrayList<>();
        private @Nullable Obstacle obstacle;
        private @Nullable AccessKey unknown;

        @Override
        public Optional<Obstacle> obstacle() {
            return Optional.ofNullable(obstacle);
        }

        @Override
        public boolean possible(DocumentRow document) {
            return !document.key().equals(unknown);
        }

        @Override
        public Reply ask(DocumentRow document) {
            asked.add(document.key());
            return new Reply.Asked(results.getOrDefault(document.key(), TOLD));
        }
    }

    private static DocumentRow known(int number, Duration ago) {
        return MemoryCatalog.row(number).with(new Unsettled(List.of(), NOW.minus(ago)));
    }

    private static DocumentRow old(int number) {
        return known(number, Duration.ofDays(31));
    }

    private void before(DocumentRow... documents) {
        model.before(Act.PRINT, List.of(documents), () -> acts++);
        executor.runAll();
    }

    private Offer offer() {
        return Objects.requireNonNull(model.offer().get());
    }

    @Test
    void whatIsKnownWellEnoughGoesOnAtOnce() {
        before(known(1, Duration.ofDays(29)), MemoryCatalog.row(2));
        assertThat(acts).isEqualTo(1);
        assertThat(model.offer().get()).isNull();
        pending.staleDays().set(7);
        before(known(1, Duration.ofDays(29)));
        assertThat(acts).as("after as many days as the operator chose").isEqualTo(1);
        assertThat(offer().old()).hasSize(1);
    }

    @Test
    void whatNobodyCanBeAskedAboutIsNoReasonToStop() {
        authority.unknown = MemoryCatalog.key(1);
        before(old(1));
        assertThat(acts).isEqualTo(1);
        before(old(1), old(2));
        assertThat(offer().old()).extracting(DocumentRow::number).containsExactly("2");
    }

    @Test
    void anOldSituationIsOfferedToBeAskedFor() {
        before(old(1), known(2, Duration.ofDays(1)), known(3, Duration.ofDays(60)));
        assertThat(acts).isZero();
        assertThat(offer().documents()).isEqualTo(3);
        assertThat(offer().old()).extracting(DocumentRow::number).containsExactly("1", "3");
        assertThat(offer().oldest().toInstant()).isEqualTo(NOW.minus(Duration.ofDays(60)));
        assertThat(offer().obstacle()).isNull();

        model.ask();
        assertThat(model.asking().get()).isTrue();
        assertThat(acts).as("nothing on the screen's thread").isZero();
        executor.runAll();
        assertThat(authority.asked).containsExactly(MemoryCatalog.key(1), MemoryCatalog.key(3));
        assertThat(acts).isEqualTo(1);
        assertThat(model.offer().get()).isNull();
        assertThat(model.asking().get()).isFalse();
    }

    @Test
    void theOperatorMayGoOnOrGiveUp() {
        before(old(1));
        model.anyway();
        assertThat(acts).isEqualTo(1);
        assertThat(authority.asked).isEmpty();
        before(old(1));
        model.cancel();
        model.anyway();
        assertThat(acts).isEqualTo(1);
    }

    @Test
    void anAnswerThatComesAfterGivingUpDoesNothing() {
        before(old(1));
        model.ask();
        model.cancel();
        executor.runAll();
        assertThat(acts).isZero();
        assertThat(model.offer().get()).isNull();
        assertThat(tasks.running()).isEmpty();
    }

    @Test
    void whatCouldNotBeAskedStaysInTheOfferWithItsReason() {
        authority.results.put(MemoryCatalog.key(1), new Result.Answered("526", "Chave muito antiga", false));
        authority.results.put(
                MemoryCatalog.key(3),
                new Result.NotNow(
                        new Verdict.Wait(OffsetDateTime.parse("2026-11-26T10:15:00-03:00"), WaitReason.SAME_KEY)));
        before(old(1), old(2), old(3));
        model.ask();
        executor.runAll();
        assertThat(acts).isZero();
        assertThat(offer().old()).extracting(DocumentRow::number).containsExactly("1", "3");
        assertThat(model.problem().get()).contains("526 (Chave muito antiga)").endsWith("(526)");
        model.anyway();
        assertThat(acts).isEqualTo(1);
        assertThat(model.problem().get()).isEmpty();
    }

    @Test
    void aDeadLineIsNotTriedForEveryDocument() {
        authority.results.put(
                MemoryCatalog.key(1),
                new Result.Failed(new SefazException(SefazFailure.NO_NETWORK, "down", null, null)));
        before(old(1), old(2), old(3));
        model.ask();
        executor.runAll();
        assertThat(authority.asked).containsExactly(MemoryCatalog.key(1));
        assertThat(offer().old()).hasSize(3);
        assertThat(model.problem().get()).contains("O servidor não respondeu", "proxy", "(SEF-101)");

        authority.results.clear();
        model.ask();
        executor.runAll();
        assertThat(acts).as("tried again").isEqualTo(1);
    }

    @Test
    void whoCannotAskIsToldWhyAndMayGoOn() {
        authority.obstacle = SituationInquiry.Obstacle.NO_CERTIFICATE;
        before(old(1));
        assertThat(Objects.requireNonNull(offer().obstacle()).text()).contains("certificado");
        model.ask();
        executor.runAll();
        assertThat(authority.asked).isEmpty();
        model.anyway();
        assertThat(acts).isEqualTo(1);

        FreshnessViewModel alone = new FreshnessViewModel(null, pending, tasks, notices, wording);
        alone.before(Act.SAVE, List.of(old(1)), () -> acts++);
        executor.runAll();
        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(alone.offer().get()).obstacle())
                        .code())
                .isEqualTo("NO_CAPTURE");
    }

    @Test
    void aLaterActTakesThePlaceOfTheOneThatWaits() {
        before(old(1));
        List<String> others = new ArrayList<>();
        model.before(Act.DECLARE, List.of(old(2)), () -> others.add("declared"));
        executor.runAll();
        assertThat(offer().act()).isEqualTo(Act.DECLARE);
        model.anyway();
        assertThat(others).containsExactly("declared");
        assertThat(acts).isZero();
    }
}
