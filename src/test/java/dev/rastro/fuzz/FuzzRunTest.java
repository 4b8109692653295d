package dev.rastro.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.fuzz.FuzzProcess.Result;
import dev.rastro.fuzz.FuzzTargets.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fuzzes every target, each its share of {@code -Drastro.fuzz.minutes} (profile {@code fuzz}; {@code -Drastro.fuzz.only} names one).
 * A line for each in {@code target/fuzz/results.tsv}: name, executions, seconds, findings.
 */
@Tag("fuzz")
class FuzzRunTest {
    private static final Duration ALL = Duration.ofMinutes(Integer.getInteger("rastro.fuzz.minutes", 60));
    private static final Path FOLDER = Path.of("target", "fuzz");

    static List<Entry> targets() {
        String only = System.getProperty("rastro.fuzz.only", "");
        return FuzzTargets.all().stream()
                .filter(entry -> only.isEmpty() || List.of(only.split(",", -1)).contains(entry.name()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void nothingIsFound(Entry entry) throws IOException, InterruptedException {
        int shares = targets().stream().mapToInt(Entry::share).sum();
        Result result = new FuzzProcess(entry, FOLDER.resolve(entry.name()))
                .run(ALL.multipliedBy(entry.share()).dividedBy(shares));
        Files.writeString(
                FOLDER.resolve("results.tsv"),
                result.line() + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        assertThat(result.executions()).isPositive();
        assertThat(result.findings()).isEmpty();
    }
}
