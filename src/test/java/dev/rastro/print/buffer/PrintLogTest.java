package dev.rastro.print.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.intake.ImportProgress;
import dev.rastro.intake.ImportService;
import dev.rastro.intake.InputReader;
import dev.rastro.intake.Intake;
import dev.rastro.intake.Limits;
import dev.rastro.intake.Preparer;
import dev.rastro.log.Dispatcher;
import dev.rastro.log.DocumentsChanged;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Ids;
import dev.rastro.log.Operator;
import dev.rastro.log.RebuildProgress;
import dev.rastro.simulator.generator.GeneratedFile;
import dev.rastro.simulator.generator.TrainingData;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.h2.H2DocumentHistory;
import dev.rastro.store.h2.H2PrintHistory;
import dev.rastro.store.h2.StoreFixture;
import dev.rastro.timeline.DocumentProjection;
import dev.rastro.timeline.SituationFold;
import dev.rastro.timeline.TimelineService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was printed and what waits, on a real store with real imports. */
class PrintLogTest {
    private static final OffsetDateTime START = OffsetDateTime.of(2026, 11, 24, 8, 0, 0, 0, ZoneOffset.ofHours(-3));
    private static final PrintLog.Where PAPER = new PrintLog.Where("PRINTER", "HP", "Padrão", 1);

    /** A clock that the test moves. */
    private static final class Hands extends Clock {
        private Instant now = START.toInstant();

        @Override
        public ZoneId getZone() {
            return ZoneOffset.ofHours(-3);
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @TempDir
    Path folder;

    private final Hands clock = new Hands();
    private final Operator operator = new Operator("maria");
    private final Ids ids = new Ids(clock);
    private final List<GeneratedFile> notes = new ArrayList<>();
    private final SituationFold fold = SituationFold.create();
    private StoreFixture store;
    private Dispatcher dispatcher;
    private H2PrintHistory history;
    private PrintLog prints;

    @BeforeEach
    void open() {
        store = new StoreFixture(folder.resolve("data"));
        history = new H2PrintHistory(store.database, store.codec);
        prints = new PrintLog(store.vault, ids, clock, operator);
        dispatcher = new Dispatcher(
                store.log,
                store.bus,
                2,
                List.of(new DocumentProjection(store.log, fold, store.readModels, store.bus)),
                ids);
        new TrainingData(LocalDate.of(2026, 11, 24)).generate(3, 60, file -> {
            if (file.path().endsWith("-procNFe.xml")) {
                notes.add(file);
            }
        });
    }

    @AfterEach
    void close() {
        dispatcher.close();
        store.close();
    }

    private static AccessKey key(GeneratedFile note) {
        return AccessKey.parse(
                        String.valueOf(Path.of(note.path()).getFileName()).substring(0, 44))
                .orElseThrow();
    }

    private AccessKey arrives(int note) throws IOException {
        Path file = Files.write(folder.resolve(note + ".xml"), notes.get(note).bytes());
        new ImportService(
                        new InputReader(Limits.standard()),
                        new Preparer(new XmlScanner(), store.originalCodec),
                        new Intake(store.vault),
                        ids,
                        clock,
                        operator,
                        1)
                .importPaths(List.of(file), ImportProgress.NONE);
        return key(notes.get(note));
    }

    private void hourPasses() {
        clock.now = clock.now.plus(Duration.ofHours(1));
    }

    @Test
    void whatCameInAndWasNotPrintedWaits() throws IOException {
        assertThat(history.waiting(START)).isEmpty();
        AccessKey before = arrives(0);
        hourPasses();
        OffsetDateTime later = OffsetDateTime.now(clock);
        AccessKey second = arrives(1);
        AccessKey third = arrives(2);
        // Again, as after a copy of the same folder.
        arrives(0);
        assertThat(history.waiting(START)).containsExactly(before, second, third);
        assertThat(history.waiting(later)).containsExactly(second, third);
        assertThat(history.waiting(later.plusMinutes(1))).isEmpty();
        prints.printed(List.of(second), PAPER);
        assertThat(history.waiting(START)).containsExactly(before, third);
        assertThat(history.lastPrinted(second)).contains(later);
        assertThat(history.lastPrinted(third)).isEmpty();
        prints.printed(List.of(), PAPER);
    }

    @Test
    void theNextBufferBeginsWhereTheLastOneEnded() throws IOException {
        assertThat(history.lastBuffer()).isEmpty();
        AccessKey first = arrives(0);
        OffsetDateTime until = OffsetDateTime.now(clock).plusSeconds(1);
        prints.printed(List.of(first), PAPER);
        prints.emptied(until, 1);
        hourPasses();
        prints.emptied(until.plusMinutes(30), 0);
        AccessKey second = arrives(1);
        assertThat(history.lastBuffer()).contains(until.plusMinutes(30));
        assertThat(history.waiting(history.lastBuffer().orElseThrow())).containsExactly(second);
    }

    /** Printing tells nothing of a document: its line, its past and since when it is known stay as they were. */
    @Test
    void aPrintChangesNothingThatIsKnownOfTheDocument() throws IOException {
        AccessKey key = arrives(0);
        dispatcher.drain();
        DocumentRow row = store.catalog.find(key).orElseThrow();
        List<DocumentsChanged> told = new ArrayList<>();
        var subscription = store.bus.subscribe(DocumentsChanged.class, told::add);
        hourPasses();
        prints.printed(List.of(key), PAPER);
        dispatcher.drain();
        subscription.close();
        assertThat(store.catalog.find(key)).contains(row);
        assertThat(told).isEmpty();
        assertThat(new TimelineService(store.log, fold)
                        .timeline(key)
                        .orElseThrow()
                        .document())
                .isEqualTo(row);
        dispatcher.rebuild(RebuildProgress.NONE);
        assertThat(store.catalog.find(key)).contains(row);
        assertThat(new H2DocumentHistory(store.database)
                        .changes(START.plusMinutes(1), START.plusHours(5), null, 10)
                        .changes())
                .isEmpty();
        assertThat(store.log.readByKey(key)).last().satisfies(last -> {
            assertThat(last.envelope().actor()).isEqualTo(operator.get());
            assertThat(last.event()).isEqualTo(new DomainEvent.DocumentPrinted(key, "PRINTER", "HP", "Padrão", 1));
        });
    }
}
