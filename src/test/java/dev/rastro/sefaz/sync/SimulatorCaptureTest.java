package dev.rastro.sefaz.sync;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Nsu;
import dev.rastro.dfe.NsuStream;
import dev.rastro.sefaz.certificate.HeldCredentials;
import dev.rastro.sefaz.certificate.KeyHolders;
import dev.rastro.sefaz.endpoint.Endpoints;
import dev.rastro.sefaz.exchange.SoapDistribution;
import dev.rastro.sefaz.http.SefazHttp;
import dev.rastro.sefaz.http.TrustedRoots;
import dev.rastro.simulator.server.Entry;
import dev.rastro.simulator.server.FaultPlan;
import dev.rastro.simulator.server.SimulatedCompany;
import dev.rastro.simulator.server.Simulator;
import dev.rastro.simulator.server.SimulatorSettings;
import dev.rastro.store.ContentHash;
import dev.rastro.store.NsuContent;
import dev.rastro.store.NsuState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Capture against the simulator over real TLS: what it has is what is kept, and it saw no question that it forbids. */
class SimulatorCaptureTest {
    @TempDir
    Path folder;

    private final ManualTime time = new ManualTime();

    private SoapDistribution client(Simulator simulator, SimulatedCompany company) throws Exception {
        Path trust = Files.createDirectories(folder.resolve("trust"));
        Files.copy(simulator.authority(), trust.resolve("training.pem"));
        return new SoapDistribution(
                new SefazHttp(TrustedRoots.of(trust), Clock.systemUTC(), Duration.ofSeconds(30), 10_000_000),
                Endpoints.load(folder.resolve("endpoints.tsv")).redirectedTo(simulator.url()),
                new HeldCredentials(
                        taxpayer -> Optional.of(company.legacyPfx().toString()),
                        certificate -> SimulatedCompany.PASSWORD.toCharArray(),
                        new KeyHolders(),
                        Clock.systemUTC()),
                taxpayer -> "35");
    }

    private void read(CaptureFixture fixture, StreamCapture capture, Simulator simulator) throws InterruptedException {
        var before = time.instant();
        fixture.run(capture, Duration.ofMinutes(11));
        time.pass(Duration.ofMinutes(61));
        simulator.clock().advance(Duration.between(before, time.instant()));
    }

    @Test
    void theStoreEndsEqualToTheSimulator() throws Exception {
        SimulatorSettings settings = new SimulatorSettings(0, folder.resolve("ca"), 11, 1, 120, FaultPlan.none());
        try (Simulator simulator = Simulator.start(settings)) {
            SimulatedCompany company = simulator.companies().getFirst();
            Path home = Files.createDirectories(folder.resolve("home"));
            try (CaptureFixture fixture = new CaptureFixture(home, time, client(simulator, company))) {
                for (DistributionService service : List.of(DistributionService.NFE, DistributionService.CTE)) {
                    NsuStream stream = new NsuStream(company.taxpayer(), service, Environment.PRODUCTION);
                    StreamCapture capture = new StreamCapture(stream, fixture.tools, AwaitedDocuments.NONE);
                    for (int hour = 0; hour < 12; hour++) {
                        read(fixture, capture, simulator);
                    }
                    verify(
                            fixture,
                            stream,
                            requireNonNull(simulator.truth().get(stream.taxpayer() + "/" + service + "/1")));
                }
                assertThat(simulator.requests().violations()).isEmpty();
            }
        }
    }

    private static void verify(CaptureFixture fixture, NsuStream stream, List<Entry> truth) {
        assertThat(truth).isNotEmpty();
        assertThat(fixture.ledger.contents(stream, Nsu.ZERO, 10_000))
                .extracting(content -> content.nsu().value(), NsuContent::content)
                .containsExactlyElementsOf(truth.stream()
                        .map(entry -> tuple(entry.nsu(), ContentHash.of(entry.xml())))
                        .toList());
        assertThat(fixture.ledger.ranges(stream, NsuState.MISSING, 10)).isEmpty();
        assertThat(fixture.ledger.counts(stream)).doesNotContainKeys(NsuState.UNREADABLE, NsuState.UNKNOWN_SCHEMA);
    }
}
