package dev.rastro.sefaz.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rastro.sefaz.exchange.FailureText;
import dev.rastro.sefaz.exchange.SefazException;
import dev.rastro.sefaz.exchange.SefazFailure;
import dev.rastro.simulator.server.FaultPlan;
import dev.rastro.simulator.server.SimulatedCompany;
import dev.rastro.simulator.server.Simulator;
import dev.rastro.simulator.server.SimulatorSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be wrong with a certificate before anything is sent, each with its own words. */
class CertificateTroubleTest {
    @TempDir
    static Path folder;

    private static List<SimulatedCompany> companies = List.of();

    @BeforeAll
    static void makeCertificates() {
        try (Simulator simulator =
                Simulator.start(new SimulatorSettings(0, folder.resolve("ca"), 7, 4, 0, FaultPlan.none()))) {
            companies = simulator.companies();
        }
    }

    private final List<String> asked = new ArrayList<>();

    private HeldCredentials holding(Path file, String password, Clock clock) {
        return new HeldCredentials(
                taxpayer -> Optional.of(file.toString()),
                certificate -> {
                    asked.add(certificate);
                    return password.toCharArray();
                },
                new KeyHolders(),
                clock);
    }

    private static Clock in(Duration later) {
        return Clock.offset(Clock.systemUTC(), later);
    }

    private static SefazFailure refused(HeldCredentials credentials, String taxpayer) {
        return catchThrowableOfType(SefazException.class, () -> credentials.forTaxpayer(taxpayer))
                .failure();
    }

    @Test
    void theOldEncryptionOfIssuersIsRead() throws Exception {
        SimulatedCompany company = companies.getFirst();
        Credential old = holding(company.legacyPfx(), SimulatedCompany.PASSWORD, Clock.systemUTC())
                .forTaxpayer(company.taxpayer());
        Credential modern = holding(company.pfx(), SimulatedCompany.PASSWORD, Clock.systemUTC())
                .forTaxpayer(company.taxpayer());
        assertThat(old.owner()).isEqualTo(modern.owner());
        assertThat(old.certificate()).isEqualTo(modern.certificate());
        assertThat(old.owner().taxId()).isEqualTo(company.taxpayer());
    }

    @Test
    void aWrongPasswordIsAskedForOnceUntilItIsForgotten() {
        SimulatedCompany company = companies.getFirst();
        HeldCredentials credentials = holding(company.pfx(), "errada", Clock.systemUTC());
        assertThat(refused(credentials, company.taxpayer())).isEqualTo(SefazFailure.PASSWORD_WRONG);
        assertThat(refused(credentials, company.taxpayer())).isEqualTo(SefazFailure.PASSWORD_WRONG);
        assertThat(asked).hasSize(1);
        credentials.forget();
        assertThat(refused(credentials, company.taxpayer())).isEqualTo(SefazFailure.PASSWORD_WRONG);
        assertThat(asked).hasSize(2);
    }

    @Test
    void timeAndOwnerAreLookedAtEachTime() {
        SimulatedCompany company = companies.getFirst();
        String password = SimulatedCompany.PASSWORD;
        assertThat(refused(holding(company.pfx(), password, in(Duration.ofDays(4000))), company.taxpayer()))
                .isEqualTo(SefazFailure.CERTIFICATE_EXPIRED);
        assertThat(refused(holding(company.pfx(), password, in(Duration.ofDays(-4000))), company.taxpayer()))
                .isEqualTo(SefazFailure.CERTIFICATE_NOT_YET_VALID);
        String stranger = Stream.of(companies.get(2), companies.get(3))
                .map(SimulatedCompany::taxpayer)
                .findFirst()
                .orElseThrow();
        assertThat(refused(holding(company.pfx(), password, Clock.systemUTC()), stranger))
                .isEqualTo(SefazFailure.CERTIFICATE_OF_ANOTHER);
    }

    @Test
    void aFileThatIsNoneIsSaidSo() throws Exception {
        Path text = Files.writeString(folder.resolve("carta.pfx"), "isto não é um certificado");
        assertThat(refused(
                        holding(text, "x", Clock.systemUTC()),
                        companies.getFirst().taxpayer()))
                .isEqualTo(SefazFailure.CERTIFICATE_FILE_UNREADABLE);
        assertThat(refused(holding(folder.resolve("nada.pfx"), "x", Clock.systemUTC()), "00000000000191"))
                .isEqualTo(SefazFailure.CERTIFICATE_FILE_UNREADABLE);
    }

    @ParameterizedTest
    @EnumSource(SefazFailure.class)
    void everyFailureHasItsOwnCauseAndNextStepInBothLanguages(SefazFailure failure) {
        for (Locale locale : List.of(Locale.of("pt", "BR"), Locale.ENGLISH)) {
            FailureText words = new FailureText(locale);
            assertThat(words.message(failure)).isNotBlank();
            assertThat(words.nextStep(failure)).isNotBlank();
            for (SefazFailure other : SefazFailure.values()) {
                if (other != failure) {
                    assertThat(words.message(failure)).isNotEqualTo(words.message(other));
                }
            }
        }
    }
}
