package dev.rastro.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Ids;
import dev.rastro.log.Operator;
import dev.rastro.log.Recorded;
import dev.rastro.simulator.generator.GeneratedFile;
import dev.rastro.simulator.generator.TrainingData;
import dev.rastro.store.ContentHash;
import dev.rastro.store.IntegrityCheck.Finding;
import dev.rastro.store.h2.StoreFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportServiceTest {
    private static final List<GeneratedFile> TRAINING = new ArrayList<>();

    @TempDir
    Path folder;

    @TempDir
    Path data;

    private StoreFixture store;
    private ImportService importer;

    static {
        new TrainingData(LocalDate.of(2026, 11, 24)).generate(11, 60, TRAINING::add);
    }

    @BeforeEach
    void open() {
        store = new StoreFixture(folder);
        importer = new ImportService(
                new InputReader(Limits.standard()),
                new Preparer(new XmlScanner(), store.originalCodec),
                new Intake(store.vault),
                new Ids(Clock.systemUTC()),
                Clock.systemUTC(),
                new Operator("maria"),
                2);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private ImportReport run(Path... paths) {
        return importer.importPaths(List.of(paths), ImportProgress.NONE);
    }

    private static long sum(ImportReport r) {
        return r.stored() + r.events() + r.summaries() + r.duplicates() + r.versions() + r.quarantined() + r.refused();
    }

    private static String docZip(byte[] xml) throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzip)) {
            out.write(xml);
        }
        return "<docZip>" + Base64.getEncoder().encodeToString(gzip.toByteArray()) + "</docZip>";
    }

    @Test
    void aDamagedDocumentOfAnAnswerDoesNotKeepTheOthersOut() throws IOException {
        String good = docZip(TRAINING.getFirst().bytes());
        Path answer = Files.writeString(
                data.resolve("retorno.xml"),
                "<retDistDFeInt><loteDistDFeInt><docZip>não é gzip</docZip>" + good
                        + docZip("<desconhecido/>".getBytes(StandardCharsets.UTF_8))
                        + "</loteDistDFeInt></retDistDFeInt>");

        ImportReport first = run(answer);
        ImportReport again = run(answer);

        assertThat(sum(first)).isEqualTo(first.files()).isEqualTo(1);
        assertThat(first.quarantined()).isZero();
        assertThat(first.problems())
                .extracting(ImportReport.Problem::path, ImportReport.Problem::code)
                .containsExactly(
                        tuple(answer + "!docZip[1]", "MALFORMED"), tuple(answer + "!docZip[3]", "UNKNOWN_ROOT"));
        assertThat(store.originals.read(ContentHash.of(TRAINING.getFirst().bytes())))
                .hasValue(TRAINING.getFirst().bytes());
        assertThat(store.originals.read(ContentHash.of("não é gzip".getBytes(StandardCharsets.UTF_8))))
                .isPresent();
        assertThat(again.duplicates()).isEqualTo(1);
        assertThat(again.problems()).isEmpty();
    }

    private void writeTraining() throws IOException {
        for (GeneratedFile file : TRAINING) {
            Path target = data.resolve(file.path());
            Files.createDirectories(target.getParent());
            Files.write(target, file.bytes());
        }
    }

    @Test
    void everyInputIsCountedOnceAndKeptByteForByte() throws IOException {
        writeTraining();
        ImportReport report = run(data);

        assertThat(report.files()).isEqualTo(TRAINING.size());
        assertThat(sum(report)).isEqualTo(TRAINING.size());
        assertThat(report.problems()).isEmpty();
        assertThat(report.stored()).isGreaterThan(30);
        assertThat(report.events()).isGreaterThan(10);
        for (GeneratedFile file : TRAINING) {
            assertThat(store.originals.read(ContentHash.of(file.bytes()))).hasValue(file.bytes());
        }
        List<Finding> problems = new ArrayList<>();
        store.integrity.originals(problems::add);
        store.integrity.log(problems::add);
        assertThat(problems).isEmpty();
    }

    @Test
    void theSameBytesAgainAreDuplicatesAndAddNothing() throws IOException {
        writeTraining();
        run(data);
        long position = store.log.lastPosition();
        ImportReport again = run(data, data);

        assertThat(again.duplicates()).isEqualTo(2L * TRAINING.size());
        assertThat(store.log.lastPosition()).isEqualTo(position);
    }

    @Test
    void anotherXmlOfTheSameKeyIsAVersionInOneBatchAndAcrossImports() throws IOException {
        GeneratedFile document = TRAINING.stream()
                .filter(file -> file.path().endsWith("-procNFe.xml"))
                .findFirst()
                .orElseThrow();
        String text = new String(document.bytes(), StandardCharsets.UTF_8);
        Files.write(data.resolve("a.xml"), document.bytes());
        Files.writeString(data.resolve("b.xml"), text + "\n");
        ImportReport first = run(data);
        Files.writeString(data.resolve("c.xml"), text + "\n\n");
        ImportReport second = run(data);

        assertThat(List.of(first.stored(), first.versions())).containsExactly(1L, 1L);
        assertThat(List.of(second.duplicates(), second.versions())).containsExactly(2L, 1L);
    }

    @Test
    void badInputsAreToldWithTheirReasonAndStopNothing() throws IOException {
        Files.write(data.resolve("1.xml"), TRAINING.getFirst().bytes());
        Files.writeString(data.resolve("2.xml"), "<NFe><infNFe></NFe>");
        Files.writeString(data.resolve("3.xml"), "");
        Files.writeString(data.resolve("4.pdf"), "%PDF-1.7");
        Files.writeString(data.resolve("5.xml"), "<pedido/>");
        Files.writeString(data.resolve("6.xml"), "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>");
        ImportReport report = run(data, data.resolve("nowhere"));

        assertThat(report.files()).isEqualTo(7).isEqualTo(sum(report));
        assertThat(report.stored()).isEqualTo(1);
        assertThat(report.problems())
                .extracting(problem -> Path.of(problem.path()).getFileName() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "2.xml MALFORMED",
                        "3.xml EMPTY",
                        "4.pdf NOT_XML",
                        "5.xml UNKNOWN_ROOT",
                        "6.xml DTD_FORBIDDEN",
                        "nowhere FILE_MISSING");
        assertThat(report.problems()).allMatch(problem -> problem.reason().length() > 20);
        assertThat(report.quarantined()).isEqualTo(2);
    }

    @Test
    void everyEventOfAnImportHasItsActorItsSourceAndOneTrace() throws IOException {
        writeTraining();
        run(data);
        List<Recorded> events = store.log.readAfter(0, 10_000);

        assertThat(events)
                .extracting(event -> event.envelope().traceId())
                .containsOnly(events.getFirst().envelope().traceId());
        assertThat(events).allSatisfy(event -> {
            assertThat(event.envelope().actor().name()).isEqualTo("maria");
            assertThat(event.envelope().proof().source()).startsWith(data.toString());
            assertThat(event.envelope().key()).isNotNull();
        });
        Set<String> sources =
                events.stream().map(event -> event.envelope().proof().source()).collect(Collectors.toSet());
        assertThat(sources).hasSize(TRAINING.size());
    }

    @Test
    void anImportCanBeStoppedAndWhatWasCommittedStays() throws IOException {
        writeTraining();
        ImportReport report = importer.importPaths(List.of(data), new ImportProgress() {
            @Override
            public void advanced(long done, long found, String current) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        });

        assertThat(report.cancelled()).isTrue();
        assertThat(report.files()).isLessThan(TRAINING.size()).isEqualTo(sum(report));
    }

    @Test
    void quarantineIsListedAndReleasedOnceUnderstood() throws IOException {
        Files.writeString(data.resolve("odd.xml"), "<pedido/>");
        run(data);
        QuarantineProjection projection = new QuarantineProjection(store.readModels, store.originals, store.bus);
        List<Recorded> events = store.log.readAfter(0, 10);
        projection.commit(
                List.of(projection.prepare(events)), events.getLast().envelope().position());
        QuarantineService service = new QuarantineService(
                store.readModels,
                store.originals,
                new Preparer(new XmlScanner(), store.originalCodec),
                new Intake(store.vault),
                store.vault,
                new Ids(Clock.systemUTC()),
                Clock.systemUTC(),
                new Operator("maria"));

        assertThat(service.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.code()).isEqualTo("UNKNOWN_ROOT"));
        QuarantineService.Retried retried = service.retry();
        assertThat(retried.released()).isZero();
        assertThat(retried.attempts())
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.code()).isEqualTo("UNKNOWN_ROOT"));
        assertThat(new String(service.original(service.entries().getFirst()), StandardCharsets.UTF_8))
                .isEqualTo("<pedido/>");
        assertThat(events)
                .singleElement()
                .satisfies(event -> assertThat(event.event()).isInstanceOf(DomainEvent.InputQuarantined.class));
    }
}
