package dev.rastro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.Environment;
import dev.rastro.sefaz.CaptureSettings;
import dev.rastro.sefaz.budget.SystemTicker;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.http.TrustedRoots;
import dev.rastro.simulator.server.FaultPlan;
import dev.rastro.simulator.server.SimulatedCompany;
import dev.rastro.simulator.server.Simulator;
import dev.rastro.simulator.server.SimulatorSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pdf --check}: nothing is printed as valid on an old word of the authority. */
class PdfCheckTest {
    /** A variable that every machine has: its value stands in for the password that an operator would keep in one. */
    private static final String VARIABLE = "PATH";

    @TempDir
    Path folder;

    private Simulator simulator;
    private Path home;

    @BeforeEach
    void register() throws Exception {
        simulator = Simulator.start(new SimulatorSettings(0, folder.resolve("ca"), 611, 1, 8, FaultPlan.none()));
        home = folder.resolve("home");
        TrustedRoots.confirm(home.resolve("trust"), simulator.authority());
        SimulatedCompany company = simulator.companies().getFirst();
        try (OpenWorkspace workspace = OpenWorkspace.open(home)) {
            workspace
                    .capture(new CaptureSettings(
                            simulator.url(), certificate -> null, Clock.systemUTC(), new SystemTicker(), Duration.ZERO))
                    .companies()
                    .register(new Company(
                            company.taxpayer(),
                            company.name(),
                            company.uf(),
                            Environment.PRODUCTION,
                            Set.of(DistributionService.NFE),
                            withPassword(company.pfx(), System.getenv(VARIABLE)).toString()));
        }
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Path withPassword(Path pfx, String password) throws IOException, GeneralSecurityException {
        char[] before = SimulatedCompany.PASSWORD.toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(pfx)) {
            store.load(in, before);
        }
        String alias = store.aliases().nextElement();
        Key key = store.getKey(alias, before);
        KeyStore other = KeyStore.getInstance("PKCS12");
        other.load(null, null);
        other.setKeyEntry(alias, key, password.toCharArray(), store.getCertificateChain(alias));
        Path target = folder.resolve("other.pfx");
        try (OutputStream out = Files.newOutputStream(target)) {
            other.store(out, password.toCharArray());
        }
        return target;
    }

    private String imported(Path into, int number) throws IOException {
        String key = simulator.keys(DfeFamily.NFE).get(number);
        Path file = Files.writeString(
                folder.resolve(key + ".xml"), simulator.file(key).orElseThrow());
        assertThat(CommandRun.of(into, "import", file.toString()).exitCode()).isZero();
        return key;
    }

    private CommandRun print(Path from, URI authority, Path target, String... keys) {
        String[] command = new String[keys.length + 9];
        command[0] = "pdf";
        System.arraycopy(keys, 0, command, 1, keys.length);
        String[] rest = {
            "--check",
            "--json",
            "--sefaz-url",
            authority.toString(),
            "--password-env",
            VARIABLE,
            "-o",
            target.toString()
        };
        System.arraycopy(rest, 0, command, keys.length + 1, rest.length);
        return CommandRun.of(from, command);
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            // What stands across the sheet is read letter by letter.
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @Test
    void whatWasCancelledAfterItsFileCameIsPrintedAsCancelled() throws Exception {
        String key = imported(home, 0);
        Path before = folder.resolve("antes.pdf");
        assertThat(CommandRun.of(home, "pdf", key, "-o", before.toString()).exitCode())
                .isZero();
        assertThat(text(before)).doesNotContain("CANCELADA").contains("Situaçãoem");

        simulator.cancel(key);
        Path after = folder.resolve("depois.pdf");
        CommandRun run = print(home, simulator.url(), after, key);
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(text(after))
                .contains("CANCELADA")
                .contains("Situaçãoem"
                        + LocalDate.now(ZoneId.systemDefault()).format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        assertThat(simulator.requests().violations()).isEmpty();
    }

    @Test
    void whatCannotBeAskedIsNotPrintedAndSaysWhy() throws Exception {
        String key = imported(home, 0);
        Path target = folder.resolve("out");
        CommandRun unreachable = print(home, URI.create("https://localhost:1"), target, key);
        assertThat(unreachable.exitCode()).isEqualTo(6);
        assertThat(unreachable.out())
                .contains("\"documents\":0")
                .contains("\"source\":\"" + key + "\"")
                .contains("O servidor não respondeu")
                .contains("\"code\":\"SEF-101\"");
        assertThat(target.resolve(key + ".pdf")).doesNotExist();

        Path alone = folder.resolve("alone");
        CommandRun nobody = print(alone, simulator.url(), target, imported(alone, 0), imported(alone, 1));
        assertThat(nobody.exitCode()).isEqualTo(6);
        assertThat(nobody.out()).contains("\"code\":\"NO_COMPANY\"").contains("Cadastre uma empresa");

        String other = imported(home, 1);
        CommandRun both = print(home, simulator.url(), target, other, "1".repeat(44));
        assertThat(both.exitCode())
                .as("something else went wrong: " + both.out())
                .isEqualTo(1);
        assertThat(target.resolve(other + ".pdf")).exists();
    }

    @Test
    void filesAloneCannotBeChecked() {
        assertThat(CommandRun.of(home, "pdf", "--file", "a.xml", "--check", "-o", "b.pdf")
                        .exitCode())
                .isEqualTo(2);
    }
}
