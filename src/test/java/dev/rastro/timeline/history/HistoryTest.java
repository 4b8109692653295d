package dev.rastro.timeline.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.xml.ScanResult;
import dev.rastro.dfe.xml.XmlItem;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.log.Actor;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.NewEvent;
import dev.rastro.log.Proof;
import dev.rastro.log.Recorded;
import dev.rastro.simulator.generator.GeneratedFile;
import dev.rastro.simulator.generator.TrainingData;
import dev.rastro.store.ContentHash;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentHistory;
import dev.rastro.store.DocumentPage;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import dev.rastro.store.h2.H2DocumentHistory;
import dev.rastro.store.h2.StoreFixture;
import dev.rastro.timeline.DocumentProjection;
import dev.rastro.timeline.SituationFold;
import dev.rastro.timeline.TimelineFold;
import dev.rastro.timeline.TimelineService;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** The list as of a moment is what the list was at that moment, in whatever order and portions facts arrive. */
class HistoryTest {
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-10-31T23:00:00-03:00");
    private static final List<GeneratedFile> FILES = generate();

    private static final List<DocumentSort> SORTS = List.of(DocumentSort.values());

    private final XmlScanner scanner = new XmlScanner();
    private final TimelineFold fold = SituationFold.create();

    private static List<GeneratedFile> generate() {
        List<GeneratedFile> files = new ArrayList<>();
        new TrainingData(LocalDate.of(2026, 11, 20)).generate(3, 40, files::add);
        return files;
    }

    @Property(tries = 4, edgeCases = EdgeCasesMode.NONE)
    void theListAsOfAMomentIsWhatItWas(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        List<GeneratedFile> files = new ArrayList<>(FILES);
        for (int i = random.nextInt(10); i > 0; i--) {
            files.add(FILES.get(random.nextInt(FILES.size())));
        }
        Collections.shuffle(files, random);
        try (StoreFixture store = new StoreFixture(Files.createTempDirectory("rastro-history"))) {
            DocumentProjection projection = new DocumentProjection(store.log, fold, store.readModels, store.bus);
            DocumentHistory history = new H2DocumentHistory(store.database);
            Map<OffsetDateTime, List<DocumentRow>> seen = new LinkedHashMap<>();
            OffsetDateTime now = START;
            for (int from = 0; from < files.size(); ) {
                int to = Math.min(files.size(), from + 1 + random.nextInt(files.size() / 4));
                now = now.plusSeconds(1 + random.nextInt(5000));
                record(store, files.subList(from, to), now.plusNanos(random.nextInt(999_999_999)));
                follow(store, projection);
                seen.put(now, rows(store.catalog, 1000));
                from = to;
            }
            agrees(store, history, seen, random);
            changesAreTheDifference(store, history, seen, random);

            projection.reset();
            assertThat(rows(history.at(now), 1000)).isEmpty();
            follow(store, projection);
            agrees(store, history, seen, random);
        }
    }

    private void record(StoreFixture store, List<GeneratedFile> files, OffsetDateTime at) {
        store.vault.commit("Recording", transaction -> {
            for (GeneratedFile file : files) {
                if (scanner.scan(file.bytes()) instanceof ScanResult.Recognised found) {
                    found.items().forEach(item -> transaction.append(event(item, ContentHash.of(file.bytes()), at)));
                }
            }
            return true;
        });
    }

    private static NewEvent event(XmlItem item, String content, OffsetDateTime at) {
        DomainEvent event = switch (item) {
            case XmlItem.Document it -> new DomainEvent.DocumentCaptured(it.header(), content);
            case XmlItem.Summary it -> new DomainEvent.SummaryCaptured(it.summary(), content);
            case XmlItem.Event it -> new DomainEvent.FiscalEventCaptured(it.event(), content);
            case XmlItem.LooseProtocol it -> new DomainEvent.ProtocolCaptured(it.key(), it.protocol(), content);
        };
        return new NewEvent(
                UUID.randomUUID(),
                item.key(),
                event,
                at,
                at,
                "0".repeat(32),
                "0".repeat(16),
                null,
                new Actor(Actor.Kind.OPERATOR, "ana"),
                new Proof("a.xml", content));
    }

    private static void follow(StoreFixture store, DocumentProjection projection) {
        List<Recorded> events = store.log.readAfter(projection.position(), 10_000);
        projection.commit(
                List.of(projection.prepare(events)), events.getLast().envelope().position());
    }

    private static List<DocumentRow> rows(DocumentCatalog catalog, int page) {
        return rows(catalog, DocumentSort.KEY, false, page);
    }

    private static List<DocumentRow> rows(DocumentCatalog catalog, DocumentSort sort, boolean descending, int page) {
        List<DocumentRow> rows = new ArrayList<>();
        DocumentPage.Cursor cursor = null;
        do {
            DocumentPage next = catalog.page(DocumentFilter.all(), sort, descending, cursor, page);
            rows.addAll(next.rows());
            cursor = next.next();
        } while (cursor != null);
        return rows;
    }

    private void agrees(
            StoreFixture store, DocumentHistory history, Map<OffsetDateTime, List<DocumentRow>> seen, Random random) {
        TimelineService timelines = new TimelineService(store.log, fold);
        assertThat(rows(history.at(START), 10)).isEmpty();
        seen.forEach((moment, expected) -> {
            DocumentCatalog then = history.at(moment);
            assertThat(rows(then, 1000)).as("as of %s", moment).isEqualTo(expected);
            DocumentSort sort = SORTS.get(random.nextInt(SORTS.size()));
            assertThat(rows(then, sort, random.nextBoolean(), 1 + random.nextInt(20)))
                    .as("by %s", sort)
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(then.totals(DocumentFilter.all()).count()).isEqualTo(expected.size());
            DocumentRow one = expected.get(random.nextInt(expected.size()));
            assertThat(then.find(one.key())).contains(one);
            assertThat(timelines
                            .timeline(one.key(), moment)
                            .orElseThrow()
                            .document()
                            .situation())
                    .isEqualTo(one.situation());
        });
    }

    private void changesAreTheDifference(
            StoreFixture store, DocumentHistory history, Map<OffsetDateTime, List<DocumentRow>> seen, Random random) {
        List<OffsetDateTime> moments = List.copyOf(seen.keySet());
        OffsetDateTime since = moments.get(random.nextInt(moments.size()));
        OffsetDateTime until = moments.get(random.nextInt(moments.size()));
        if (until.isBefore(since)) {
            return;
        }
        Map<AccessKey, DocumentRow> before = byKey(seen.getOrDefault(since, List.of()));
        List<AccessKey> expected = seen.getOrDefault(until, List.of()).stream()
                .filter(row -> !same(before.get(row.key()), row))
                .map(DocumentRow::key)
                .toList();
        Changes changes = new Changes(history, new TimelineService(store.log, fold));
        List<Changes.Changed> found = new ArrayList<>();
        DocumentHistory.Cursor cursor = null;
        do {
            Changes.Some some = changes.page(since, until, cursor, 1 + random.nextInt(9));
            found.addAll(some.changed());
            cursor = some.next();
        } while (cursor != null);

        assertThat(found).extracting(each -> each.after().key()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(found).allSatisfy(each -> {
            DocumentRow was = before.get(each.after().key());
            assertThat(each.before()).isEqualTo(was);
            assertThat(each.cause()).isNotNull();
        });
    }

    private static boolean same(@Nullable DocumentRow one, DocumentRow other) {
        return one != null
                && one.situation() == other.situation()
                && one.manifestation() == other.manifestation()
                && one.completeness() == other.completeness()
                && String.valueOf(one.total()).equals(String.valueOf(other.total()));
    }

    private static Map<AccessKey, DocumentRow> byKey(List<DocumentRow> rows) {
        return rows.stream().collect(Collectors.toMap(DocumentRow::key, row -> row));
    }
}
