package dev.rastro.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.rastro.fuzz.FuzzTargets.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fuzzer found once, read again; the seeds are read by its own runs. */
class FuzzCorpusTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    static List<Entry> found() {
        return FuzzTargets.all().stream()
                .filter(entry -> !entry.findings().isEmpty())
                .toList();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("found")
    void isReadOrRefusedAsDeclared(Entry entry) throws IOException {
        FuzzTarget target = entry.open();
        for (Path file : entry.findings()) {
            byte[] input = Files.readAllBytes(file);
            assertTimeout(PATIENCE, () -> target.read(input), file::toString);
        }
    }

    @Test
    void everyTargetIsThereAndHasSeeds() {
        assertThat(FuzzTargets.all()).allSatisfy(entry -> {
            assertThat(Class.forName(entry.target())).isAssignableTo(FuzzTarget.class);
            assertThat(entry.seeds())
                    .isNotEmpty()
                    .allSatisfy(folder -> assertThat(folder).isNotEmptyDirectory());
        });
    }
}
