package dev.rastro.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.log.Dispatcher;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Ids;
import dev.rastro.log.Recorded;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.h2.StoreFixture;
import dev.rastro.timeline.GeneratedHistories.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Histories of many documents at once through the real log and projection: bit by bit, or all at once. */
class ProjectedHistoriesTest {
    @Property(tries = 4, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void factsThatComeOneByOneAndMixedGiveWhatAllAtOnceGives(
            @ForAll("documents") List<History> documents, @ForAll long seed) throws IOException {
        Random random = new Random(seed);
        List<DomainEvent> facts =
                documents.stream().flatMap(history -> history.facts().stream()).toList();
        List<DomainEvent> mixed = new ArrayList<>(facts);
        mixed.addAll(facts.subList(0, facts.size() / 5));
        Collections.shuffle(mixed, random);
        List<List<DomainEvent>> bits = new ArrayList<>();
        for (int from = 0; from < mixed.size(); ) {
            int to = Math.min(mixed.size(), from + random.nextInt(1, 6));
            bits.add(mixed.subList(from, to));
            from = to;
        }
        Path folder = Files.createTempDirectory(Path.of("target"), "histories");
        Map<AccessKey, DocumentRow> atOnce = rows(folder.resolve("at-once"), List.of(facts));
        assertThat(rows(folder.resolve("bits"), bits)).isEqualTo(atOnce);
        assertThat(atOnce).hasSize(documents.size());
    }

    @Provide
    Arbitrary<List<History>> documents() {
        return Combinators.combine(GeneratedHistories.FAMILIES.stream()
                        .map(family -> GeneratedHistories.of(family, key(family)))
                        .toList())
                .as(histories -> histories);
    }

    private static AccessKey key(DfeFamily family) {
        String key = GeneratedHistories.key(family).value();
        // A number of its own: two families share the model of the CT-e.
        String number = String.format("1%02d", GeneratedHistories.FAMILIES.indexOf(family));
        return new AccessKey(key.substring(0, 30) + number + key.substring(33));
    }

    private static Map<AccessKey, DocumentRow> rows(Path path, List<List<DomainEvent>> portions) {
        SituationFold fold = SituationFold.create();
        Map<AccessKey, DocumentRow> rows = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
        try (StoreFixture store = new StoreFixture(path);
                Dispatcher dispatcher = new Dispatcher(
                        store.log,
                        store.bus,
                        2,
                        List.of(new DocumentProjection(store.log, fold, store.readModels, store.bus)),
                        new Ids(Clock.systemUTC()))) {
            LoggedFacts log = new LoggedFacts(store.vault);
            for (List<DomainEvent> portion : portions) {
                log.append(portion);
                dispatcher.drain();
                portion.stream()
                        .map(LoggedFacts::key)
                        .distinct()
                        .forEach(key -> rows.put(key, store.catalog.find(key).orElseThrow()));
            }
            rows.forEach((key, row) -> assertThat(row).isEqualTo(folded(fold, key, store.log.readByKey(key))));
        }
        return rows;
    }

    private static DocumentRow folded(SituationFold fold, AccessKey key, List<Recorded> events) {
        return fold.fold(key, events).document();
    }
}
