package dev.rastro.sefaz.certificate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Nsu;
import dev.rastro.dfe.NsuStream;
import dev.rastro.dfe.Ufs;
import dev.rastro.sefaz.certificate.token.Token;
import dev.rastro.sefaz.endpoint.Endpoints;
import dev.rastro.sefaz.event.EventAnswer;
import dev.rastro.sefaz.event.SignedEventSender;
import dev.rastro.sefaz.event.TaxpayerEvent;
import dev.rastro.sefaz.exchange.DistributionAnswer;
import dev.rastro.sefaz.exchange.DistributionRequest.After;
import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import dev.rastro.sefaz.exchange.SoapDistribution;
import dev.rastro.sefaz.http.SefazHttp;
import dev.rastro.sefaz.http.TrustedRoots;
import dev.rastro.simulator.server.FaultPlan;
import dev.rastro.simulator.server.SimulatedCompany;
import dev.rastro.simulator.server.Simulator;
import dev.rastro.simulator.server.SimulatorSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real tokens, as far as software can be one: keys that cannot be taken out, in TLS and in signatures. */
class SofthsmTokenTest {
    private static final String PIN = "123456";
    private static final String OTHER_PIN = "654321";

    @TempDir
    static Path folder;

    private static Simulator simulator;
    private static SefazHttp http;
    private static Endpoints endpoints;
    private static Token first;
    private static Token second;
    private static String taxpayer = "";
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeAll
    static void start() throws Exception {
        SoftToken.prepare();
        SoftToken.initialise("PRIMEIRO", PIN);
        SoftToken.initialise("SEGUNDO", OTHER_PIN);
        simulator = Simulator.start(new SimulatorSettings(0, folder.resolve("ca"), 7, 4, 40, FaultPlan.none()));
        SimulatedCompany company = simulator.companies().getFirst();
        taxpayer = company.taxpayer();
        first = SoftToken.fill("PRIMEIRO", PIN, company.pfx(), SimulatedCompany.PASSWORD);
        second = SoftToken.fill(
                "SEGUNDO", OTHER_PIN, simulator.companies().get(3).pfx(), SimulatedCompany.PASSWORD);
        Path trust = Files.createDirectories(folder.resolve("trust"));
        Files.copy(simulator.authority(), trust.resolve("training.pem"));
        http = new SefazHttp(TrustedRoots.of(trust), Clock.systemUTC(), Duration.ofSeconds(10), 10_000_000);
        endpoints = Endpoints.load(folder.resolve("none")).redirectedTo(simulator.url());
    }

    @AfterAll
    static void stop() {
        if (simulator != null) {
            http.close();
            simulator.close();
        }
    }

    /** The one with a label: its issuers are in the token too. */
    private static X509Certificate own(Token token) {
        return token.certificates().stream()
                .filter(each -> each.alias().equals("empresa"))
                .findFirst()
                .orElseThrow()
                .certificate();
    }

    private HeldCredentials credentials(String reference, String pin) {
        return new HeldCredentials(
                any -> Optional.of(reference),
                certificate -> {
                    asked.incrementAndGet();
                    return pin.toCharArray();
                },
                new KeyHolders(),
                Clock.systemUTC());
    }

    private static void assertFailure(ThrowingCallable call, SefazFailure failure) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SefazException.class, e -> assertThat(e.failure()).isEqualTo(failure));
    }

    @Test
    void aTokenShowsItsCertificatesWithoutAPin() throws Exception {
        assertThat(first.pin()).isEqualTo(Token.Pin.UNTROUBLED);
        assertThat(OwnerReader.read(own(first)).taxId()).isEqualTo(taxpayer);
        assertThat(first.serial()).hasSize(16).isNotEqualTo(second.serial());
    }

    @Test
    void theHandleOfTheTokenSpeaksTlsAndSignsWhatTheAuthorityAccepts() throws Exception {
        HeldCredentials held = credentials(
                "pkcs11:" + SoftToken.LIBRARY + ";serial="
                        + own(first).getSerialNumber().toString(16),
                PIN);
        Credential credential = held.forTaxpayer(taxpayer);
        assertThat(credential.key().getEncoded()).isNull();
        assertThat(credential.inToken()).isTrue();

        NsuStream stream = new NsuStream(taxpayer, DistributionService.NFE, Environment.PRODUCTION);
        DistributionAnswer page =
                new SoapDistribution(http, endpoints, held, any -> "35").ask(new After(stream, Nsu.ZERO));
        assertThat(page.items()).hasSize(50);
        AccessKey key = requireNonNull(simulator.truth().get(taxpayer + "/NFE/1")).stream()
                .filter(entry -> entry.schema().startsWith("resNFe"))
                .map(entry -> new AccessKey(entry.key()))
                .findFirst()
                .orElseThrow();
        SignedEventSender sender = new SignedEventSender(http, endpoints, held, Ufs.load());
        assertThat(sender.send(List.of(awareness(key))).answers())
                .extracting(EventAnswer::status)
                .containsExactly("135");
        assertThat(asked).hasValue(1);

        held.forget();
        assertFailure(
                () -> new SignedEventSender(http, endpoints, any -> credential, Ufs.load())
                        .send(List.of(awareness(key))),
                SefazFailure.TOKEN_UNAVAILABLE);
        Path trust = folder.resolve("trust");
        try (SefazHttp fresh = new SefazHttp(TrustedRoots.of(trust), Clock.systemUTC(), Duration.ofSeconds(10), 1000)) {
            assertFailure(
                    () -> new SoapDistribution(fresh, endpoints, any -> credential, any -> "35")
                            .ask(new After(stream, Nsu.ZERO)),
                    SefazFailure.TOKEN_UNAVAILABLE);
        }
        assertThat(sender.send(List.of(awareness(key))).answers())
                .extracting(EventAnswer::status)
                .containsExactly("573");
        held.forget();
    }

    private static TaxpayerEvent awareness(AccessKey key) {
        OffsetDateTime at = OffsetDateTime.parse("2026-11-24T10:00:00-03:00");
        return new TaxpayerEvent(key, taxpayer, Environment.PRODUCTION, "210210", 1, at, null, null);
    }

    @Test
    void aWrongPinIsGivenToTheTokenOnceAndThenRefusedWithoutTouchingIt() throws Exception {
        assumeTrue(
                Files.exists(SoftToken.SPY), "pkcs11-spy (package opensc) is not installed: logins were not counted");
        Path calls = Path.of(System.getenv("PKCS11SPY_OUTPUT"));
        String reference = "pkcs11:" + SoftToken.SPY + ";slot=" + first.slot();
        HeldCredentials held = credentials(reference, "000000");
        assertFailure(() -> held.forTaxpayer(taxpayer), SefazFailure.PIN_WRONG);
        assertThat(logins(calls)).isEqualTo(1);
        long size = Files.size(calls);
        for (int i = 0; i < 5; i++) {
            assertFailure(() -> held.forTaxpayer(taxpayer), SefazFailure.PIN_WRONG);
        }
        assertThat(Files.size(calls)).as("not one call of the library").isEqualTo(size);
        assertThat(asked).hasValue(1);

        held.forget();
        assertFailure(() -> held.forTaxpayer(taxpayer), SefazFailure.PIN_WRONG);
        assertThat(logins(calls)).isEqualTo(2);
        assertThat(credentials(reference, PIN)
                        .tryOut(reference, PIN.toCharArray())
                        .owner()
                        .taxId())
                .isEqualTo(taxpayer);
        assertThat(logins(calls)).isEqualTo(3);
        held.forget();
    }

    @Test
    void aRefusedPinIsLetGoByWhoeverKeptIt() {
        String reference = "pkcs11:" + SoftToken.LIBRARY + ";slot=" + first.slot();
        try (SessionPasswords kept = new SessionPasswords(certificate -> null)) {
            kept.offer(reference, "000000".toCharArray());
            HeldCredentials held =
                    new HeldCredentials(any -> Optional.of(reference), kept, new KeyHolders(), Clock.systemUTC());
            assertFailure(() -> held.forTaxpayer(taxpayer), SefazFailure.PIN_WRONG);
            assertThat(kept.password(reference)).isNull();
        }
    }

    private static long logins(Path calls) throws Exception {
        try (Stream<String> lines = Files.lines(calls)) {
            return lines.filter(line -> line.contains("C_Login")).count();
        }
    }

    @Test
    void tryingOutAnotherPinOnAnUnlockedTokenFindsItWrong() throws Exception {
        String reference = "pkcs11:" + SoftToken.LIBRARY + ";slot=" + first.slot();
        HeldCredentials held = credentials(reference, PIN);
        held.forTaxpayer(taxpayer);
        assertFailure(() -> held.tryOut(reference, "000000".toCharArray()), SefazFailure.PIN_WRONG);
        assertThat(held.forTaxpayer(taxpayer).owner().taxId()).isEqualTo(taxpayer);
        held.forget();
    }

    @Test
    void noPinIsGivenWhereTheTokenIsNotCertain() {
        String library = "pkcs11:" + SoftToken.LIBRARY;
        assertFailure(() -> credentials(library, PIN).forTaxpayer(taxpayer), SefazFailure.TOKEN_AMBIGUOUS);
        assertFailure(
                () -> credentials(library + ";alias=empresa", PIN).forTaxpayer(taxpayer), SefazFailure.TOKEN_AMBIGUOUS);
        assertFailure(
                () -> credentials(library + ";slot=77", PIN).forTaxpayer(taxpayer), SefazFailure.TOKEN_UNAVAILABLE);
        assertFailure(
                () -> credentials("pkcs11:/nowhere/libtoken.so", PIN).forTaxpayer(taxpayer),
                SefazFailure.TOKEN_LIBRARY_MISSING);
        assertFailure(
                () -> credentials("pkcs11:" + simulator.authority(), PIN).forTaxpayer(taxpayer),
                SefazFailure.TOKEN_LIBRARY_MISSING);
    }

    @Test
    void aliasAndSlotTogetherChooseAndAnUnknownAliasIsSaidSo() throws Exception {
        String slot = "pkcs11:" + SoftToken.LIBRARY + ";slot=" + second.slot();
        HeldCredentials held = credentials(slot + ";alias=empresa", OTHER_PIN);
        assertThat(held.forTaxpayer(simulator.companies().get(3).taxpayer()).inToken())
                .isTrue();
        held.forget();
        HeldCredentials unknown = credentials(slot + ";alias=outra", OTHER_PIN);
        assertFailure(() -> unknown.forTaxpayer(taxpayer), SefazFailure.CERTIFICATE_WITHOUT_KEY);
        unknown.forget();
        assertFailure(() -> held.forTaxpayer(taxpayer), SefazFailure.CERTIFICATE_OF_ANOTHER);
        held.forget();
    }
}
