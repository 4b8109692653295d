package dev.rastro.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A machine is put to sleep while the program works, and wakes again: it goes on by itself to a good end, and nothing is lost. The process
 * is held, which stops its threads at any place as a sleep does, while the simulated SEFAZ hangs up on it.
 */
@Tag("soak")
class AsleepTest {
    /** Longer than the simulator keeps a silent connection. */
    private static final Duration ASLEEP = Duration.ofSeconds(40);

    private static final int AWAKE = 50;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Operations.class)
    void goesOnWhenTheMachineWakes(Operations kind) throws IOException, InterruptedException {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "Windows holds no process by a command");
        Path errors = folder.resolve("errors.txt");
        try (CrashOperation operation = kind.open(Files.createDirectories(folder.resolve("work")))) {
            operation.prepare(true);
            CrashRound round = new Program(errors).sleep(operation, AWAKE, ASLEEP);
            String name = kind + ": " + round + Files.readString(errors);
            assertThat(round.ended()).as(name).isTrue();
            CrashSuiteTest.check(operation, round, name);
        }
    }
}
