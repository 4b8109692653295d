package dev.rastro.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Ids;
import dev.rastro.log.Operator;
import dev.rastro.log.Recorded;
import dev.rastro.log.trace.Operation;
import dev.rastro.simulator.generator.TrainingData;
import dev.rastro.store.QuarantineEntry;
import dev.rastro.store.h2.StoreFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer that an earlier version kept whole and did not understand gives up its documents. */
class QuarantineReleaseTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Operator OPERATOR = new Operator("maria");

    @TempDir
    Path folder;

    private byte[] document() throws IOException {
        new TrainingData(LocalDate.of(2026, 11, 24)).writeTo(folder.resolve("training"), 3, 3);
        try (Stream<Path> files = Files.walk(folder.resolve("training"))) {
            return Files.readAllBytes(files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .findFirst()
                    .orElseThrow());
        }
    }

    private static QuarantineService service(StoreFixture store) {
        return new QuarantineService(
                store.readModels,
                store.originals,
                new Preparer(new XmlScanner(), store.originalCodec),
                new Intake(store.vault),
                store.vault,
                new Ids(CLOCK),
                CLOCK,
                OPERATOR);
    }

    @Test
    void documentsInsideOfAnAnswerAreReleased() throws IOException {
        byte[] document = document();
        try (StoreFixture store = new StoreFixture(folder.resolve("data"))) {
            SetAside.keep(store, "resposta.xml", SetAside.answer(document));
            QuarantineProjection projection = new QuarantineProjection(store.readModels, store.originals, store.bus);
            follow(store, projection);
            QuarantineService service = service(store);
            QuarantineEntry entry = service.entries().getFirst();
            assertThat(entry.size()).isEqualTo(SetAside.answer(document).length);

            QuarantineService.Retried retried = service.retry();

            assertThat(retried.attempts()).singleElement().satisfies(attempt -> {
                assertThat(attempt.fate()).isEqualTo(QuarantineService.Fate.STORED);
                assertThat(attempt.facts()).isEqualTo(1);
            });
            follow(store, projection);
            assertThat(service.entries()).isEmpty();
            List<Recorded> log = store.log.readAfter(0, 100);
            Recorded captured = log.getLast();
            assertThat(captured.envelope().key())
                    .isNotNull()
                    .isEqualTo(retried.attempts().getFirst().keys().getFirst());
            assertThat(store.originals.read(captured.envelope().proof().sha256()))
                    .hasValue(document);
            Recorded release = log.get(log.size() - 2);
            assertThat(release.event()).isInstanceOf(DomainEvent.QuarantineReleased.class);
            assertThat(captured.envelope().causationId())
                    .isEqualTo(release.envelope().id());
            assertThat(release.envelope().causationId())
                    .as("what had put it there")
                    .isEqualTo(log.getFirst().envelope().id())
                    .isEqualTo(entry.event());
        }
    }

    @Test
    void whatIsInsideAndKnownAlreadyIsSaid() throws IOException {
        byte[] document = document();
        try (StoreFixture store = new StoreFixture(folder.resolve("data"))) {
            SetAside.keep(store, "resposta.xml", SetAside.answer(document));
            SetAside.keep(store, "outra.xml", "<outra/>".getBytes(StandardCharsets.UTF_8));
            Ids ids = new Ids(CLOCK);
            try (Operation importing = ids.begin("import")) {
                new Intake(store.vault)
                        .accept(
                                List.of(new Preparer(new XmlScanner(), store.originalCodec)
                                        .prepareCaptured("nota.xml", document)),
                                CaptureContext.of(importing, ids, CLOCK, OPERATOR));
            }
            follow(store, new QuarantineProjection(store.readModels, store.originals, store.bus));
            long before = store.log.lastPosition();
            QuarantineService service = service(store);
            List<Integer> told = new ArrayList<>();

            QuarantineService.Retried retried = service.retry(service.entries(), done -> {
                told.add(done);
                return false;
            });

            assertThat(retried.attempts())
                    .extracting(QuarantineService.Attempt::fate)
                    .containsExactlyInAnyOrder(QuarantineService.Fate.KNOWN, QuarantineService.Fate.STAYS);
            assertThat(retried.released()).isEqualTo(1);
            assertThat(retried.cancelled()).isFalse();
            assertThat(told).containsExactly(0, 1);
            assertThat(store.log.readAfter(before, 10))
                    .singleElement()
                    .satisfies(each -> assertThat(each.event()).isInstanceOf(DomainEvent.QuarantineReleased.class));
            assertThat(service.retry(service.entries(), done -> true))
                    .isEqualTo(new QuarantineService.Retried(List.of(), true));
        }
    }

    @Test
    void theDocumentThatItSeemsToBeAboutIsFound() throws IOException {
        String xml = new String(document(), StandardCharsets.UTF_8);
        String key = xml.replaceFirst("(?s).*<chNFe>(.{44})</chNFe>.*", "$1");
        byte[] cut = xml.substring(0, xml.length() / 2).getBytes(StandardCharsets.UTF_8);
        assertThat(MentionedKey.of("nota.xml", cut)).map(AccessKey::value).hasValue(key);
        assertThat(MentionedKey.of("pasta/" + key + "-procNFe.xml", new byte[0]))
                .map(AccessKey::value)
                .hasValue(key);
        assertThat(MentionedKey.of(
                        "a.xml",
                        ("<a>" + "9".repeat(44) + " " + key.substring(0, 43) + "</a>")
                                .getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static void follow(StoreFixture store, QuarantineProjection projection) {
        List<Recorded> events = store.log.readAfter(projection.position(), 100);
        projection.commit(
                List.of(projection.prepare(events)), events.getLast().envelope().position());
    }
}
