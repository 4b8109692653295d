package dev.rastro.sefaz.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.sefaz.exchange.DistributionOutcome;
import dev.rastro.sefaz.exchange.SefazFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever is done to the clock, and however often the program is killed between question and answer, no question is
 * sent that the authority's rules forbid.
 */
class BudgetPropertyTest {
    private static final Scope STREAM = new Scope("12345678000195/NFE/PRODUCTION");
    private static final Scope STATUS = new Scope("status/NFE/35/PRODUCTION");

    /** The world: real time, a wall clock anybody may set, ticks that stop with the machine. */
    private static final class World extends Clock implements Ticker {
        private final Random random;
        private final MemoryBudgets disk = new MemoryBudgets();
        private final AuthorityModel authority = new AuthorityModel();
        private long real = 10_000_000;
        private long wallOffset;
        private long bootAt;
        private int boots;
        private Budget budget;
        private ProvenClock clock;

        World(long seed) {
            random = new Random(seed);
            restart();
        }

        private void restart() {
            clock = new ProvenClock(disk, this, this);
            budget = new Budget(disk, clock, Limits.load(), random);
        }

        private long some(int... greatest) {
            return random.nextLong(greatest[random.nextInt(greatest.length)]);
        }

        void act() {
            switch (random.nextInt(12)) {
                case 0 -> wallOffset += some(100_000_000) - 50_000_000;
                case 1, 2 -> real += some(1_000, 60_000, 3_700_000);
                case 3 -> {
                    real += some(1_000, 400_000, 10_000_000);
                    restart();
                }
                case 4 -> {
                    real += some(60_000, 10_000_000);
                    bootAt = real - some(50_000);
                    boots++;
                    restart();
                }
                case 5 -> clock.persist();
                case 6, 7 -> status();
                case 8, 9 -> page();
                default -> single();
            }
        }

        private void status() {
            long askedAt = budget.provenNow();
            if (budget.ask(STATUS, QuestionKind.STATUS) instanceof Verdict.Permit permit) {
                real += some(10, 5_000);
                authority.status(real);
                long theirs = real / 1000 * 1000 + 777_000_000;
                real += some(10, 5_000);
                if (killed()) {
                    return;
                }
                budget.authorityTime(STATUS.id(), askedAt, theirs);
                budget.save(budget.settled(permit));
            }
        }

        private void page() {
            if (!(budget.ask(STREAM, QuestionKind.PAGE) instanceof Verdict.Permit permit) || killed()) {
                return;
            }
            DistributionOutcome honest =
                    random.nextInt(3) == 0 ? DistributionOutcome.FOUND : DistributionOutcome.NOTHING;
            real += some(10, 50_000);
            DistributionOutcome outcome = authority.page(real, honest);
            real += some(10, 50_000);
            finish(permit, outcome);
        }

        private void single() {
            if (!(budget.ask(STREAM, QuestionKind.SINGLE) instanceof Verdict.Permit permit) || killed()) {
                return;
            }
            real += some(10, 50_000);
            DistributionOutcome outcome = authority.single(real);
            real += some(10, 50_000);
            finish(permit, outcome);
        }

        private void finish(Verdict.Permit permit, DistributionOutcome outcome) {
            if (killed()) {
                return;
            }
            budget.save(
                    random.nextInt(6) == 0
                            ? budget.failed(permit, SefazFailure.TIMEOUT)
                            : budget.settled(permit, new Answered(outcome, false)));
            if (random.nextInt(4) == 0) {
                budget.liftOwnWaits(STREAM);
            }
        }

        private boolean killed() {
            if (random.nextInt(8) != 0) {
                return false;
            }
            real += some(10, 4_000_000);
            if (random.nextBoolean()) {
                bootAt = real;
                boots++;
            }
            restart();
            return true;
        }

        @Override
        public String epoch() {
            return "boot " + boots;
        }

        @Override
        public long millis() {
            return real - bootAt;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(real + wallOffset);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Property(tries = 300)
    void noQuestionIsEverForbidden(@ForAll long seed) {
        World world = new World(seed);
        for (int i = 0; i < 400; i++) {
            world.act();
        }
        assertThat(world.authority.violations).isEqualTo(List.of());
        world.real += Duration.ofHours(25).toMillis();
        assertThat(world.budget.ask(STREAM, QuestionKind.PAGE))
                .as("no wait lasts for ever")
                .isInstanceOf(Verdict.Permit.class);
    }
}
