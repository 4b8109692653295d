package dev.rastro.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.log.Actor;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Ids;
import dev.rastro.log.Recorded;
import dev.rastro.log.trace.Operation;
import dev.rastro.simulator.generator.TrainingData;
import dev.rastro.store.h2.StoreFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer that an earlier version kept whole and did not understand gives up its documents. */
class QuarantineReleaseTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Actor OPERATOR = new Actor(Actor.Kind.OPERATOR, "maria");

    @TempDir
    Path folder;

    private static String docZip(byte[] xml) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(xml);
        }
        return "<docZip NSU=\"000000000000001\" schema=\"procNFe_v4.00.xsd\">"
                + Base64.getEncoder().encodeToString(packed.toByteArray()) + "</docZip>";
    }

    @Test
    void documentsInsideOfAnAnswerAreReleased() throws IOException {
        new TrainingData(LocalDate.of(2026, 11, 24)).writeTo(folder.resolve("training"), 3, 3);
        byte[] document;
        try (Stream<Path> files = Files.walk(folder.resolve("training"))) {
            document = Files.readAllBytes(files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .findFirst()
                    .orElseThrow());
        }
        byte[] answer = ("<retDistDFeInt xmlns=\"http://www.portalfiscal.inf.br/nfe\" versao=\"1.01\"><loteDistDFeInt>"
                        + docZip(document) + "</loteDistDFeInt></retDistDFeInt>")
                .getBytes(StandardCharsets.UTF_8);
        try (StoreFixture store = new StoreFixture(folder.resolve("data"))) {
            Ids ids = new Ids(CLOCK);
            Preparer preparer = new Preparer(new XmlScanner(), store.originalCodec);
            Intake intake = new Intake(store.vault);
            try (Operation before = ids.begin("import")) {
                intake.accept(
                        List.of(preparer.setAside("resposta.xml", answer, "UNKNOWN_ROOT", "Ainda não é conhecida.")),
                        CaptureContext.of(before, ids, CLOCK, OPERATOR));
            }
            QuarantineProjection projection = new QuarantineProjection(store.readModels);
            follow(store, projection);
            QuarantineService service = new QuarantineService(
                    store.readModels, store.originals, preparer, intake, store.vault, ids, CLOCK, OPERATOR);

            QuarantineService.Retried retried = service.retry();

            assertThat(retried.released()).isEqualTo(1);
            assertThat(retried.attempts().getFirst().facts()).isEqualTo(1);
            follow(store, projection);
            assertThat(service.entries()).isEmpty();
            Recorded captured = store.log.readAfter(0, 100).getLast();
            assertThat(captured.envelope().key()).isNotNull();
            assertThat(captured.event()).isNotInstanceOf(DomainEvent.QuarantineReleased.class);
            assertThat(store.originals.read(captured.envelope().proof().sha256()))
                    .hasValue(document);
        }
    }

    private static void follow(StoreFixture store, QuarantineProjection projection) {
        List<Recorded> events = store.log.readAfter(projection.position(), 100);
        projection.commit(
                List.of(projection.prepare(events)), events.getLast().envelope().position());
    }
}
