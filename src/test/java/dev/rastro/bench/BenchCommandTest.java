package dev.rastro.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rastro.cli.ExitCode;
import dev.rastro.cli.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.h2.engine.Constants;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T12:00:00.5Z"), ZoneOffset.UTC);
    private static final Bench CROSSINGS = new Bench(
            "crossings",
            Bench.Counted.DOCUMENTS,
            100_000,
            20,
            false,
            (scratch, size, order) -> new CrossBench().run(scratch, size));
    private static final Bench BROKEN =
            new Bench("broken", Bench.Counted.EVENTS, 1_000_000, 5, false, (scratch, size, order) -> {
                throw new IOException("no more room in " + size);
            });
    private static final Bench SLOW = new Bench(
            "slow", Bench.Counted.DOCUMENTS, 100, 7, false, (scratch, size, order) -> page("slow", 120, size));
    private static final Bench FAST =
            new Bench("fast", Bench.Counted.DOCUMENTS, 100, 7, false, (scratch, size, order) -> page("fast", 80, size));

    /** What a command said. */
    private record Said(int exitCode, String out, String err) {}

    @Test
    void allAreMeasuredAndOneThatFailsDoesNotStopTheOthers() {
        Said said = run("all", "--quick");
        assertThat(said.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(said.err()).containsSubsequence("broken: 5 events", "crossings: 20 documents", "slow: 7 documents");
        assertThat(said.out().lines().map(line -> line.replaceAll(" +", " ")))
                .anyMatch(line -> line.startsWith("name size figure value limit ofLimit met"))
                .anyMatch(line -> line.equals("broken 5 events failed: no more room in 5"))
                .anyMatch(line -> line.matches("crossings 20 documents first page [0-9.]+ ms ≤ 100 0\\.\\d\\d yes .*"))
                .anyMatch(line -> line.equals("slow 7 documents page 120 ms ≤ 100 1.20 NO p95"))
                .anyMatch(
                        line -> line.startsWith("cores " + Runtime.getRuntime().availableProcessors()))
                .anyMatch(line -> line.startsWith("quick true"));
    }

    @Test
    void jsonHasTheMachineAndEverythingThatEachMeasurementTells() throws IOException {
        Said said = run("crossings", "broken", "--json", "--documents", "10");
        assertThat(said.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        Map<String, @Nullable Object> told = Json.parseObject(said.out());
        assertThat(told.get("machine"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("java", Runtime.version().toString())
                .containsEntry("h2", Constants.VERSION)
                .containsEntry("time", "2026-11-27T12:00:00Z")
                .containsKeys("cores", "processor", "memoryMiB", "system", "load", "javaFx", "rastro")
                .extractingByKey("javaFx")
                .isNotNull();
        assertThat(told.get("measurements"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .asInstanceOf(InstanceOfAssertFactories.MAP)
                                .containsEntry("name", "crossings")
                                .containsEntry("size", "10 documents")
                                .containsEntry("met", true)
                                .containsKeys("value", "unit", "limit", "ratio", "meaning", "ofLimit", "p95ms")
                                .extractingByKey("documents")
                                .isEqualTo(10L),
                        second -> assertThat(second)
                                .asInstanceOf(InstanceOfAssertFactories.MAP)
                                .containsEntry("name", "broken")
                                .containsEntry("size", "1000000 events")
                                .containsEntry("failed", "no more room in 1000000"));
    }

    @Test
    void aLimitThatIsNotMetIsAFailureOnlyWhereThatIsAskedFor() {
        assertThat(run("slow").exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run("slow", "--strict").exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(run("fast", "--strict").exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run("slow", "fast").exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run("slow", "fast", "--strict").exitCode()).isEqualTo(ExitCode.NOT_DONE);
    }

    @Test
    void whatIsNotInTheTableIsRefusedWithWhatIs() {
        Said said = run("slow", "faster");
        assertThat(said.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains("faster (há broken, crossings, slow, fast e all)");
    }

    @Test
    void nothingIsMeasuredOfNothing() {
        for (String option : List.of("--documents", "--events", "--rounds")) {
            Said said = run("fast", option, "0");
            assertThat(said.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(said.err()).contains(option + ": ao menos 1");
        }
    }

    @Test
    void aProgramOfItsOwnTellsItsFigures() throws Exception {
        Map<String, @Nullable Object> told =
                new OwnProgram().run(CROSSINGS, new Order(20, null, null, null, true), complaint -> {});
        assertThat(told).containsEntry("documents", 20L).containsEntry("quick", true);
        assertThat(Figure.all(told)).hasSize(1).allMatch(figure -> figure.value() > 0);
    }

    @Test
    void aProgramOfItsOwnTellsWhyThereAreNone() {
        List<String> complaints = new ArrayList<>();
        assertThatThrownBy(
                        () -> new OwnProgram().run(BROKEN, new Order(null, null, null, null, false), complaints::add))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("exit code " + ExitCode.USAGE + ": ");
        assertThat(complaints).singleElement().asString().contains("Medida desconhecida: broken");
    }

    /** What a measurement of pages with a limit of 100 ms gives. */
    private static Measurement page(String name, double millis, int documents) {
        return new Measurement(
                name,
                millis,
                "ms",
                100,
                millis / 100,
                "at most 1 is good",
                List.of(new Figure("page", millis, "ms", Goal.AT_MOST, 100, "p95")),
                Map.of("documents", documents));
    }

    /** In this program, all of them: what runs them in programs of their own has a test of its own. */
    private static Said run(String... arguments) {
        BenchRunner here = (bench, order, complaints) -> {
            try {
                return bench.run(order).shape(Machine.here(CLOCK));
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(
                        new BenchCommand(List.of(BROKEN, CROSSINGS, SLOW, FAST), here, commandLine -> -1, CLOCK))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        int exitCode = line.execute(arguments);
        return new Said(exitCode, out.toString(), err.toString());
    }
}
