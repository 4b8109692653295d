package dev.rastro.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.CommandRun;
import dev.rastro.store.h2.StoreFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills every operation at random moments, as a power cut or a task manager would: no fact that was told to be committed is lost, and
 * a check in depth finds nothing, every time. {@code -Drastro.kills} says how often in all, {@code -Drastro.kills.only} names an
 * operation, {@code -Drastro.kills.seed} repeats what a failure named. Figures: {@code target/crash}.
 */
@Tag("soak")
class CrashSuiteTest {
    private static final int KILLS = Integer.getInteger("rastro.kills", 28);
    private static final String ONLY = System.getProperty("rastro.kills.only", "");
    private static final long SEED = Long.getLong("rastro.kills.seed", 20_261_127);
    private static final int ROUNDS_PER_KILL = 4;
    private static final int PATIENCE = 300_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Operations.class)
    void nothingThatWasCommittedIsLost(Operations kind) throws IOException, InterruptedException {
        if (!ONLY.isEmpty() && !kind.name().equals(ONLY)) {
            return;
        }
        int wanted = Math.ceilDiv(KILLS, ONLY.isEmpty() ? Operations.values().length : 1);
        Figures figures = new Figures(kind.name());
        Program program = new Program(folder.resolve("errors.txt"));
        try (CrashOperation operation = kind.open(Files.createDirectories(folder.resolve("work")))) {
            boolean ended = true;
            // The first time it is let run to its end, which tells how long that takes.
            int longest = PATIENCE;
            for (int i = 0; figures.kills() < wanted; i++) {
                assertThat(i).as("it ends before it can be killed").isLessThan(wanted * ROUNDS_PER_KILL);
                long seed = SEED + i;
                operation.prepare(ended);
                int life = i == 0 ? PATIENCE : new SplittableRandom(seed).nextInt(Math.max(1, longest));
                CrashRound round = program.run(operation, life);
                String name = kind + ", seed " + seed + ", " + life + " ms: " + round
                        + Files.readString(folder.resolve("errors.txt"));
                check(operation, round, name);
                figures.add(round, seed, life);
                ended = round.ended();
                longest = i == 0 ? round.millis() : next(longest, round);
            }
        } finally {
            figures.finish();
        }
    }

    /** A machine is not always equally busy: what ended was given too long, and what was killed could have lived longer. */
    private static int next(int longest, CrashRound round) {
        return round.ended() ? Math.max(round.millis(), longest * 7 / 10) : longest * 11 / 10 + 1;
    }

    /** What holds however an operation was interrupted. */
    static void check(CrashOperation operation, CrashRound round, String name) throws IOException {
        if (round.ended()) {
            assertThat(round.said())
                    .as(name)
                    .containsAnyElementsOf(operation.exitCodes().stream()
                            .map(code -> "done " + code)
                            .toList());
        }
        try (StoreFixture store = new StoreFixture(operation.home())) {
            assertThat(store.log.lastPosition()).as(name).isGreaterThanOrEqualTo(round.committed());
        }
        operation.verify(round);
        CommandRun deep = CommandRun.of(operation.home(), "check", "--deep", "--json");
        assertThat(deep.out()).as(name + deep.err()).contains("\"clean\":true");
    }
}
