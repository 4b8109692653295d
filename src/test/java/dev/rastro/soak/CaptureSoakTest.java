package dev.rastro.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Nsu;
import dev.rastro.dfe.NsuStream;
import dev.rastro.simulator.server.FaultPlan;
import dev.rastro.simulator.server.SimulatedCompany;
import dev.rastro.simulator.server.Simulator;
import dev.rastro.simulator.server.SimulatorSettings;
import dev.rastro.store.ContentHash;
import dev.rastro.store.NsuContent;
import dev.rastro.store.NsuState;
import dev.rastro.store.h2.H2Database;
import dev.rastro.store.h2.H2NsuLedger;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Five companies and four services, every fault of the plan at random, another program that reads along, and a capture
 * that is killed again and again: in the end the store equals the authority, and no question broke a rule. An hour of the
 * authority takes a few seconds.
 */
@Tag("soak")
class CaptureSoakTest {
    private static final int KILLS = Integer.getInteger("rastro.kills", 50);
    private static final int DOCUMENTS = Integer.getInteger("rastro.documents", 100_000);
    private static final int COMPANIES = 5;
    private static final int SPEED = 1200;
    private static final int FAULTS_PER_THOUSAND = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(Integer.getInteger("rastro.minutes", 60));

    @TempDir
    Path folder;

    private Process start(Simulator simulator) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.rastro.CaptureProcess",
                folder.resolve("home").toString(),
                simulator.url().toString(),
                String.valueOf(SPEED),
                simulator.authority().toString()));
        for (SimulatedCompany company : simulator.companies()) {
            command.add(company.taxpayer() + "=" + company.pfx());
        }
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("errors.txt").toFile()))
                .start();
    }

    @Test
    void theStoreEndsEqualToTheAuthorityHoweverOftenCaptureIsKilled() throws Exception {
        Random random = new Random(20261124);
        int each = DOCUMENTS / (COMPANIES * DistributionService.values().length);
        SimulatorSettings settings = new SimulatorSettings(
                        0, folder.resolve("ca"), 31, COMPANIES, 0, FaultPlan.each(FAULTS_PER_THOUSAND, 5))
                .withMinted(each)
                .withSpeed(SPEED);
        try (Simulator simulator = Simulator.start(settings)) {
            for (int kill = 0; kill < KILLS; kill++) {
                Process process = start(simulator);
                process.inputReader().readLine();
                TimeUnit.MILLISECONDS.sleep(200 + random.nextInt(4_000));
                if (kill % 10 == 5) {
                    readAlong(simulator, random);
                }
                process.destroyForcibly().waitFor();
                simulator.askerCutOff();
            }
            finish(simulator);
            assertThat(simulator.requests().violations()).isEmpty();
            compare(simulator);
        }
    }

    /** Another program of a taxpayer reads a page. */
    private static void readAlong(Simulator simulator, Random random) {
        SimulatedCompany company = simulator.companies().get(random.nextInt(COMPANIES));
        String stream = company.taxpayer() + "/NFE/1";
        long next = Math.min(simulator.greatest(stream), simulator.reached(stream) + 50);
        simulator.foreignConsumer(company.taxpayer(), "NFE", next);
    }

    /** Lets it run until every stream is complete. */
    private void finish(Simulator simulator) throws IOException, InterruptedException {
        Process process = start(simulator);
        Instant end = Instant.now().plus(PATIENCE);
        Map<String, String> last = new HashMap<>();
        try (BufferedReader answers = process.inputReader(StandardCharsets.UTF_8)) {
            answers.readLine();
            do {
                assertThat(Instant.now()).as(last.toString()).isBefore(end);
                TimeUnit.SECONDS.sleep(5);
                process.outputWriter(StandardCharsets.UTF_8).append('\n').flush();
                last.clear();
                for (String line = answers.readLine(); !"end".equals(line); line = answers.readLine()) {
                    assertThat(line).isNotNull();
                    last.put(line.split(" ", 2)[0], line);
                }
            } while (last.values().stream().anyMatch(line -> !line.contains(" true 0 ")));
            process.outputWriter(StandardCharsets.UTF_8).close();
            assertThat(process.waitFor()).isZero();
        }
    }

    private void compare(Simulator simulator) {
        long total = 0;
        try (H2Database database = H2Database.open(folder.resolve("home"))) {
            H2NsuLedger ledger = new H2NsuLedger(database);
            for (SimulatedCompany company : simulator.companies()) {
                for (DistributionService service : DistributionService.values()) {
                    NsuStream stream = new NsuStream(company.taxpayer(), service, Environment.PRODUCTION);
                    Map<Long, String> kept = new HashMap<>();
                    ledger.contents(stream, Nsu.ZERO, Integer.MAX_VALUE)
                            .forEach((NsuContent content) ->
                                    kept.put(content.nsu().value(), content.content()));
                    Map<Long, String> truth = new HashMap<>();
                    simulator.truth(
                            company.taxpayer() + "/" + service + "/1",
                            entry -> truth.put(entry.nsu(), ContentHash.of(entry.xml())));
                    assertThat(kept).as(stream.toString()).isEqualTo(truth);
                    assertThat(ledger.counts(stream))
                            .as(stream.toString())
                            .doesNotContainKeys(NsuState.MISSING, NsuState.UNREADABLE);
                    assertThat(ledger.counts(stream).values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum())
                            .isEqualTo(simulator.greatest(company.taxpayer() + "/" + service + "/1"));
                    total += truth.size();
                }
            }
        }
        assertThat(total).isGreaterThan(DOCUMENTS * 9L / 10);
    }
}
