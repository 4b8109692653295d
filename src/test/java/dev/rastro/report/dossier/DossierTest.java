package dev.rastro.report.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.trust.SignerChain;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.dfe.xml.verify.AuthenticityCheck;
import dev.rastro.dfe.xml.verify.SchemaLibrary;
import dev.rastro.intake.ImportProgress;
import dev.rastro.intake.ImportService;
import dev.rastro.intake.InputReader;
import dev.rastro.intake.Intake;
import dev.rastro.intake.Limits;
import dev.rastro.intake.Preparer;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Ids;
import dev.rastro.log.Operator;
import dev.rastro.log.Recorded;
import dev.rastro.log.codec.EventContracts;
import dev.rastro.simulator.generator.TrainingData;
import dev.rastro.simulator.generator.signing.TrainingAuthority;
import dev.rastro.store.h2.H2ExchangeJournal;
import dev.rastro.store.h2.H2LogProofs;
import dev.rastro.store.h2.StoreFixture;
import dev.rastro.timeline.SituationFold;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Dossiers of training data, verified by the real tools with the procedure that comes in them. */
@TestInstance(Lifecycle.PER_CLASS)
class DossierTest {
    private static final Clock CLOCK = Clock.system(ZoneId.of("America/Sao_Paulo"));

    private static final long SEED = 5;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final List<X509Certificate> AUTHORITY =
            new TrainingAuthority(SEED, DAY, 2048).server().issuers();
    private static final SignerChain CHAIN = SignerChain.of(AUTHORITY.subList(1, 2), AUTHORITY.subList(0, 1));

    private StoreFixture store;
    private DossierService service;
    private AccessKey key;
    private Dossier dossier;
    private Path unpacked;
    private Path wholeLog;

    @BeforeAll
    void write(@TempDir Path folder) throws Exception {
        Path files = Files.createDirectories(folder.resolve("files"));
        new TrainingData(DAY).writeTo(files, SEED, 40);
        store = new StoreFixture(folder.resolve("data"));
        new ImportService(
                        new InputReader(Limits.standard()),
                        new Preparer(new XmlScanner(), store.originalCodec),
                        new Intake(store.vault),
                        new Ids(CLOCK),
                        CLOCK,
                        new Operator("maria"),
                        2)
                .importPaths(List.of(files), ImportProgress.NONE);
        service = new DossierService(
                store.log,
                SituationFold.create(),
                store.originals,
                new H2ExchangeJournal(store.database),
                new H2LogProofs(store.database),
                EventContracts.load(),
                () -> new AuthenticityCheck(new XmlScanner(), SchemaLibrary.bundled(), CHAIN),
                CHAIN,
                new Ids(CLOCK),
                CLOCK);
        key = withEvents();
        unpacked = folder.resolve("dossie");
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        dossier = service.write(key, false, zip).orElseThrow();
        unzip(zip.toByteArray(), unpacked);
        wholeLog = folder.resolve("todo");
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        assertThat(service.write(key, true, whole)).isPresent();
        unzip(whole.toByteArray(), wholeLog);
    }

    /** A document that also has events of its own. */
    private AccessKey withEvents() {
        return store.log.readAfter(0, 10_000).stream()
                .filter(each -> each.event() instanceof DomainEvent.FiscalEventCaptured)
                .map(each -> Objects.requireNonNull(each.envelope().key()))
                .filter(each -> store.log.readByKey(each).stream()
                        .anyMatch(row -> row.event() instanceof DomainEvent.DocumentCaptured))
                .max((one, other) -> Integer.compare(
                        store.log.readByKey(one).size(),
                        store.log.readByKey(other).size()))
                .orElseThrow();
    }

    private static void unzip(byte[] zip, Path folder) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.write(file, in.readAllBytes());
            }
        }
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void holdsTheOriginalsByteForByteAndTheRowsOfTheLog() throws IOException {
        List<Recorded> rows = store.log.readByKey(key);
        assertThat(dossier.rows()).isEqualTo(rows.size()).isGreaterThan(1);
        assertThat(dossier.signatures()).isGreaterThan(1);
        for (Recorded row : rows) {
            String sha256 = row.envelope().proof().sha256();
            Path file = found("originais", sha256.substring(0, 12));
            assertThat(file).hasBinaryContent(store.originals.read(sha256).orElseThrow());
        }
        assertThat(unpacked.resolve("registro/eventos.json"))
                .content(StandardCharsets.UTF_8)
                .contains("\"causationId\"", "\"traceId\"", "maria", key.value());
        assertThat(Files.readAllLines(unpacked.resolve("registro/cadeia.tsv"))).hasSize(rows.size());
        assertThat(unpacked.resolve("autenticidade.json")).content().contains("\"verdict\" : \"original\"");
        assertThat(Files.readAllLines(unpacked.resolve("SHA256SUMS")))
                .hasSize(dossier.files().size())
                .noneMatch(line -> line.contains("SHA256SUMS"));
        ByteArrayOutputStream nothing = new ByteArrayOutputStream();
        assertThat(service.write(new AccessKey("9".repeat(44)), false, nothing)).isEmpty();
        assertThat(nothing.size()).isZero();
    }

    @Test
    void thePaperTellsWhatTheDossierHolds() throws IOException {
        byte[] pdf = Files.readAllBytes(unpacked.resolve("resumo.pdf"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).contains("Dossiê", key.value());
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("pt-BR");
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("Identificação", "Situação em", "Linha do tempo", "Autenticidade", key.value())
                    .contains("1/" + document.getNumberOfPages());
            for (Dossier.File file : dossier.files()) {
                if (!file.path().equals("resumo.pdf")) {
                    assertThat(text.replaceAll("\\s", "")).contains(file.sha256());
                }
            }
        }
    }

    @Test
    void isVerifiedByTheRealTools() throws Exception {
        assumeTools();
        Ran ran = verify(unpacked);
        assertThat(ran.output()).as(ran.output()).contains("CONFERE").doesNotContain("FALHA");
        assertThat(ran.exit()).isZero();
        long signatures = ran.output()
                .lines()
                .filter(line -> line.startsWith("OK") && line.contains("assinatura "))
                .count();
        assertThat(signatures).isEqualTo(dossier.signatures());
        assertThat(ran.output())
                .contains("OK     cadeia de certificados/assinante-01.pem", "OK     cadeia do registro");
    }

    @Test
    void withTheWholeLogTheChainIsVerifiedToItsEnd() throws Exception {
        assumeTools();
        Ran ran = verify(wholeLog);
        assertThat(ran.output())
                .as(ran.output())
                .contains("OK     cadeia até a ponta, linha " + store.log.lastPosition())
                .doesNotContain("outros documentos");
        assertThat(ran.exit()).isZero();
    }

    @Test
    void aChangedByteIsFoundWhereverItIs() throws Exception {
        assumeTools();
        for (String changed : List.of("originais", "registro/cadeia", "resumo.pdf")) {
            Path copy = copy();
            Path victim =
                    Files.isDirectory(copy.resolve(changed)) ? first(copy.resolve(changed)) : copy.resolve(changed);
            byte[] bytes = Files.readAllBytes(victim);
            bytes[bytes.length / 2] ^= 1;
            Files.write(victim, bytes);
            Ran ran = verify(copy);
            assertThat(ran.output()).as(changed).contains("FALHA  SHA256SUMS", "NÃO CONFERE");
            assertThat(ran.exit()).isEqualTo(1);
        }
    }

    /** Whoever changes a file can write its hash anew as well: then the signature and the log still tell. */
    @Test
    void aChangedOriginalWithItsHashWrittenAnewIsFoundBySignatureAndLog() throws Exception {
        assumeTools();
        Path copy = copy();
        Path document = copy.resolve("originais")
                .resolve(
                        Objects.requireNonNull(found("originais", "-documento-").getFileName()));
        String xml = Files.readString(document);
        Files.writeString(document, xml.replaceFirst("<xNome>(.)", "<xNome>X$1"));
        rehash(copy);
        Ran ran = verify(copy);
        assertThat(ran.output())
                .contains("OK     SHA256SUMS", "FALHA  assinatura 1 de originais/" + document.getFileName())
                .contains("FALHA  originais/" + document.getFileName() + " não é o da linha");
        assertThat(ran.exit()).isEqualTo(1);
    }

    @Test
    void aChangedRowOfTheLogIsFoundByItsLink() throws Exception {
        assumeTools();
        Path copy = copy();
        Path row = first(copy.resolve("registro/cadeia"));
        byte[] bytes = Files.readAllBytes(row);
        bytes[bytes.length - 1] ^= 1;
        Files.write(row, bytes);
        rehash(copy);
        assertThat(verify(copy).output()).contains("OK     SHA256SUMS", "FALHA  elo da linha");
    }

    private static void assumeTools() {
        for (String tool : List.of("sh", "sha256sum", "xmlsec1", "openssl")) {
            boolean there = Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
            assumeTrue(there, "The dossier cannot be verified here: " + tool + " is not installed");
        }
    }

    private record Ran(int exit, String output) {}

    private static Ran verify(Path folder) throws IOException, InterruptedException {
        return run(folder, "sh", "verificar.sh");
    }

    private static void rehash(Path folder) throws IOException, InterruptedException {
        Ran ran = run(
                folder, "sh", "-c", "find . -type f ! -name SHA256SUMS | sed 's:^./::' | xargs sha256sum > SHA256SUMS");
        assertThat(ran.exit()).isZero();
    }

    private static Ran run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (InputStream output = process.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), text);
        }
    }

    private Path copy() throws IOException {
        Path copy = Files.createTempDirectory(Objects.requireNonNull(unpacked.getParent()), "copy");
        try (Stream<Path> files = Files.walk(unpacked)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(unpacked.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.copy(file, target);
            }
        }
        return copy;
    }

    private Path found(String folder, String part) throws IOException {
        try (Stream<Path> files = Files.list(unpacked.resolve(folder))) {
            return files.filter(file -> file.toString().contains(part))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path first(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().findFirst().orElseThrow();
        }
    }
}
