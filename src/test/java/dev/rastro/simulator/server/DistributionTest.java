package dev.rastro.simulator.server;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Nsu;
import dev.rastro.dfe.NsuStream;
import dev.rastro.sefaz.certificate.HeldCredentials;
import dev.rastro.sefaz.certificate.KeyHolders;
import dev.rastro.sefaz.endpoint.Endpoints;
import dev.rastro.sefaz.exchange.DistributionAnswer;
import dev.rastro.sefaz.exchange.DistributionItem;
import dev.rastro.sefaz.exchange.DistributionOutcome;
import dev.rastro.sefaz.exchange.DistributionRequest;
import dev.rastro.sefaz.exchange.DistributionRequest.After;
import dev.rastro.sefaz.exchange.DistributionRequest.Single;
import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import dev.rastro.sefaz.exchange.SoapDistribution;
import dev.rastro.sefaz.http.SefazHttp;
import dev.rastro.sefaz.http.TrustedRoots;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rastro's client and the simulator, talking over real TLS. Each test has a stream of its own: the rules remember. */
class DistributionTest {
    private static final int DOCUMENTS = 70;

    @TempDir
    static Path folder;

    private static Simulator simulator;

    @BeforeAll
    static void start() throws Exception {
        simulator = Simulator.start(new SimulatorSettings(0, folder.resolve("ca"), 7, 4, DOCUMENTS, FaultPlan.none()));
        Files.createDirectories(folder.resolve("trust"));
        Files.copy(simulator.authority(), folder.resolve("trust").resolve("training.pem"));
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    private static SoapDistribution client(Simulator server, Path pfx, String password, Path trust) {
        SefazHttp http = new SefazHttp(TrustedRoots.of(trust), Clock.systemUTC(), Duration.ofSeconds(30), 10_000_000);
        return new SoapDistribution(
                http,
                Endpoints.load(folder.resolve("endpoints.tsv")).redirectedTo(server.url()),
                new HeldCredentials(
                        taxpayer -> Optional.of(pfx.toString()),
                        certificate -> password.toCharArray(),
                        new KeyHolders(),
                        Clock.systemUTC()),
                taxpayer -> "35");
    }

    private static SoapDistribution client(int company) {
        return client(
                simulator,
                simulator.companies().get(company).legacyPfx(),
                SimulatedCompany.PASSWORD,
                folder.resolve("trust"));
    }

    private static NsuStream stream(int company) {
        return new NsuStream(
                simulator.companies().get(company).taxpayer(), DistributionService.NFE, Environment.PRODUCTION);
    }

    @Test
    void afterThreeMonthsNothingIsHandedOutAnyMore() throws Exception {
        SimulatorSettings settings =
                new SimulatorSettings(0, folder.resolve("ca-old"), 7, 1, 70, FaultPlan.none()).withMinted(70);
        try (Simulator old = Simulator.start(settings)) {
            Path trust = Files.createDirectories(folder.resolve("trust-old"));
            Files.copy(old.authority(), trust.resolve("training.pem"));
            SimulatedCompany company = old.companies().getFirst();
            SoapDistribution client = client(old, company.pfx(), SimulatedCompany.PASSWORD, trust);
            NsuStream stream = new NsuStream(company.taxpayer(), DistributionService.NFE, Environment.PRODUCTION);
            DistributionAnswer first = client.ask(new After(stream, Nsu.ZERO));
            assertThat(first.outcome()).isEqualTo(DistributionOutcome.FOUND);

            old.clock().advance(Duration.ofDays(91));
            assertThat(client.ask(new DistributionRequest.Single(stream, new Nsu(3)))
                            .outcome())
                    .isEqualTo(DistributionOutcome.UNAVAILABLE);
            DistributionAnswer later = client.ask(new After(stream, requireNonNull(first.last())));
            assertThat(later.outcome()).isEqualTo(DistributionOutcome.NOTHING);
            assertThat(later.last()).isEqualTo(later.greatest());
            assertThat(old.requests().violations()).isEmpty();
        }
    }

    @Test
    void afterSixtyDaysWithoutAQuestionTheFirstOneFindsNothing() {
        SimulatorClock clock = new SimulatorClock(1);
        ConsumptionRules rules = new ConsumptionRules(clock);
        rules.answered("A/NFE/1", 50, false);
        clock.advance(Duration.ofDays(59));
        assertThat(rules.inactive("A/NFE/1")).isFalse();
        clock.advance(Duration.ofDays(2));
        assertThat(rules.inactive("A/NFE/1")).isTrue();
        assertThat(rules.inactive("B/NFE/1")).as("never asked").isFalse();
        rules.answered("A/NFE/1", 50, true);
        assertThat(rules.inactive("A/NFE/1")).isFalse();
    }

    @Test
    void certificatesThatEndedAreToldApartByWhoseTheyAre() throws Exception {
        SimulatorSettings settings = new SimulatorSettings(0, folder.resolve("ca-past"), 7, 1, 1, FaultPlan.none())
                .withExpiredCertificates();
        try (Simulator past = Simulator.start(settings)) {
            SimulatedCompany company = past.companies().getFirst();
            NsuStream stream = new NsuStream(company.taxpayer(), DistributionService.NFE, Environment.PRODUCTION);
            Path trust = Files.createDirectories(folder.resolve("trust-past"));
            Files.copy(past.authority(), trust.resolve("training.pem"));
            assertThatThrownBy(() -> client(past, company.pfx(), SimulatedCompany.PASSWORD, trust)
                            .ask(new After(stream, Nsu.ZERO)))
                    .isInstanceOfSatisfying(
                            SefazException.class,
                            e -> assertThat(e.failure()).isEqualTo(SefazFailure.CERTIFICATE_EXPIRED));
            SimulatedCompany valid = simulator.companies().getFirst();
            NsuStream other = new NsuStream(valid.taxpayer(), DistributionService.NFE, Environment.PRODUCTION);
            assertThatThrownBy(() -> client(past, valid.pfx(), SimulatedCompany.PASSWORD, trust)
                            .ask(new After(other, Nsu.ZERO)))
                    .isInstanceOfSatisfying(
                            SefazException.class,
                            e -> assertThat(e.failure()).isEqualTo(SefazFailure.SERVER_CERTIFICATE_EXPIRED));
        }
    }

    @Test
    void pagesComeInSequenceWithTheBytesOfTheStreamUntilThereIsNothingNew() throws Exception {
        SoapDistribution client = client(0);
        var truth = requireNonNull(simulator.truth().get(stream(0).taxpayer() + "/NFE/1"));

        DistributionAnswer first = client.ask(new After(stream(0), Nsu.ZERO));
        assertThat(first.outcome()).isEqualTo(DistributionOutcome.FOUND);
        assertThat(first.items()).hasSize(50);
        DistributionAnswer second = client.ask(new After(stream(0), requireNonNull(first.last())));
        assertThat(second.last()).isEqualTo(second.greatest());
        assertThat(first.items().size() + second.items().size()).isEqualTo(truth.size());
        for (int i = 0; i < 50; i++) {
            DistributionItem.Content item =
                    (DistributionItem.Content) first.items().get(i);
            assertThat(requireNonNull(item.nsu()).value())
                    .isEqualTo(truth.get(i).nsu());
            assertThat(item.schema()).isEqualTo(truth.get(i).schema());
            assertThat(item.xml()).isEqualTo(truth.get(i).xml());
        }
        assertThat(first.transcript().status()).isEqualTo("138");

        DistributionAnswer early = client.ask(new After(stream(0), requireNonNull(second.last())));
        assertThat(early.outcome()).isEqualTo(DistributionOutcome.ABUSE_WAIT);
        assertThat(early.last()).isEqualTo(second.last());
        assertThat(early.greatest()).isEqualTo(Nsu.ZERO);
        assertThat(simulator.requests().violations()).isNotEmpty();
        simulator.clock().advance(Duration.ofMinutes(61));
        assertThat(client.ask(new After(stream(0), requireNonNull(second.last())))
                        .outcome())
                .isEqualTo(DistributionOutcome.NOTHING);
    }

    @Test
    void twentyQuestionsByNumberAnHour() throws Exception {
        SoapDistribution client = client(2);
        for (int i = 1; i <= 20; i++) {
            assertThat(client.ask(new Single(stream(2), new Nsu(i))).outcome())
                    .isIn(DistributionOutcome.FOUND, DistributionOutcome.NOTHING);
        }
        assertThat(client.ask(new Single(stream(2), new Nsu(21))).outcome())
                .isEqualTo(DistributionOutcome.ABUSE_TWENTY);
    }

    @Test
    void aJumpOutOfSequenceIsRefusedWithTheNumberToGoOnFrom() throws Exception {
        SoapDistribution client = client(1);
        Nsu reached = client.ask(new After(stream(1), Nsu.ZERO)).last();
        DistributionAnswer refused = client.ask(new After(stream(1), Nsu.ZERO));
        assertThat(refused.outcome()).isEqualTo(DistributionOutcome.ABUSE_SEQUENCE);
        assertThat(refused.last()).isEqualTo(reached);
    }

    @Test
    void anotherCompanysCertificateIsFoundOutBeforeAnythingIsSent() {
        int before = simulator.requests().all().size();
        assertThatThrownBy(() -> client(3).ask(new After(stream(0), Nsu.ZERO)))
                .isInstanceOfSatisfying(
                        SefazException.class,
                        e -> assertThat(e.failure()).isEqualTo(SefazFailure.CERTIFICATE_OF_ANOTHER));
        assertThat(simulator.requests().all()).hasSize(before);
    }

    @Test
    void anUnknownServerAndAWrongPasswordHaveTheirOwnFailures() {
        Path pfx = simulator.companies().get(3).pfx();
        assertThatThrownBy(() -> client(simulator, pfx, SimulatedCompany.PASSWORD, folder.resolve("nobody"))
                        .ask(new After(stream(3), Nsu.ZERO)))
                .isInstanceOfSatisfying(
                        SefazException.class,
                        e -> assertThat(e.failure()).isEqualTo(SefazFailure.SERVER_CHAIN_UNKNOWN));
        assertThatThrownBy(() -> client(simulator, pfx, "errada", folder.resolve("trust"))
                        .ask(new After(stream(3), Nsu.ZERO)))
                .isInstanceOfSatisfying(
                        SefazException.class, e -> assertThat(e.failure()).isEqualTo(SefazFailure.PASSWORD_WRONG));
    }

    @ParameterizedTest
    @CsvSource({
        "ANSWER_LOST, CONNECTION_LOST",
        "TRUNCATED, CONNECTION_LOST",
        "ERROR_PAGE, HTTP_ERROR",
        "PROXY_PAGE, PROXY_PAGE",
        "MALFORMED, ANSWER_MALFORMED"
    })
    void everyDisturbanceIsToldByItsName(Fault fault, SefazFailure failure) {
        SimulatorSettings settings =
                new SimulatorSettings(0, folder.resolve("ca-" + fault), 7, 1, 3, FaultPlan.always(fault));
        try (Simulator disturbed = Simulator.start(settings)) {
            SoapDistribution client = client(
                    disturbed,
                    disturbed.companies().getFirst().pfx(),
                    SimulatedCompany.PASSWORD,
                    folder.resolve("trust"));
            assertThatThrownBy(() -> client.ask(new After(stream(0), Nsu.ZERO)))
                    .isInstanceOfSatisfying(
                            SefazException.class, e -> assertThat(e.failure()).isEqualTo(failure));
        }
    }

    @Test
    void aDamagedDocumentDoesNotSpoilThePage() throws Exception {
        SimulatorSettings settings = new SimulatorSettings(
                0, folder.resolve("ca-corrupt"), 7, 1, 3, FaultPlan.always(Fault.CORRUPT_DOCUMENT));
        try (Simulator disturbed = Simulator.start(settings)) {
            SoapDistribution client = client(
                    disturbed,
                    disturbed.companies().getFirst().pfx(),
                    SimulatedCompany.PASSWORD,
                    folder.resolve("trust"));
            DistributionAnswer answer = client.ask(new After(stream(0), Nsu.ZERO));
            assertThat(answer.items().getFirst()).isInstanceOf(DistributionItem.Unreadable.class);
            assertThat(answer.items().subList(1, answer.items().size()))
                    .allMatch(DistributionItem.Content.class::isInstance);
        }
    }
}
