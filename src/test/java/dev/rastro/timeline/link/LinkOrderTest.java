package dev.rastro.timeline.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.log.DomainEvent;
import dev.rastro.log.Recorded;
import dev.rastro.simulator.generator.TrainingData;
import dev.rastro.store.ContentHash;
import dev.rastro.store.h2.StoreFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same facts give the same links, in whatever order, however often and in whatever portions they arrive. */
class LinkOrderTest {
    private static final int DOCUMENTS = 120;
    private static List<DomainEvent> facts = List.of();
    private static Set<String> expected = Set.of();
    private static @Nullable StoreFixture opened;

    @BeforeContainer
    static void open() throws IOException {
        opened = new StoreFixture(Files.createTempDirectory("rastro-links"));
        facts = LinkFixture.training(DOCUMENTS);
        project(facts, facts.size());
        expected = LinkFixture.rows(store());
    }

    @AfterContainer
    static void close() {
        store().close();
    }

    private static StoreFixture store() {
        return Objects.requireNonNull(opened);
    }

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
    void orderRepetitionAndPortionsMakeNoDifference(@ForAll long seed) {
        Random random = new Random(seed);
        List<DomainEvent> shuffled = new ArrayList<>(facts);
        for (int i = random.nextInt(200); i > 0; i--) {
            shuffled.add(facts.get(random.nextInt(facts.size())));
        }
        Collections.shuffle(shuffled, random);
        LinkFixture.projection(store()).reset();
        assertThat(LinkFixture.rows(store())).isEmpty();

        project(shuffled, 1 + random.nextInt(300));

        assertThat(LinkFixture.rows(store())).isEqualTo(expected);
    }

    private static void project(List<DomainEvent> events, int portion) {
        LinkProjection projection = LinkFixture.projection(store());
        for (int from = 0; from < events.size(); from += portion) {
            int to = Math.min(events.size(), from + portion);
            List<Recorded> recorded = new ArrayList<>();
            for (int i = from; i < to; i++) {
                recorded.add(LinkFixture.recorded(events.get(i), i + 1));
            }
            int half = recorded.size() / 2;
            projection.commit(
                    List.of(
                            projection.prepare(recorded.subList(0, half)),
                            projection.prepare(recorded.subList(half, recorded.size()))),
                    to);
            assertThat(projection.position()).isEqualTo(to);
        }
    }

    @Test
    void whatTheFirstContractRecordedGivesTheSameLinksFromTheKeptOriginals(@TempDir Path folder) {
        try (StoreFixture kept = new StoreFixture(folder)) {
            List<DomainEvent> fresh = new ArrayList<>();
            new TrainingData(LocalDate.of(2026, 11, 20)).generate(5, 60, file -> {
                fresh.addAll(LinkFixture.facts(file.bytes()));
                kept.vault.commit("Keeping", transaction -> {
                    transaction.keep(kept.originalCodec.pack(file.bytes(), ContentHash.of(file.bytes())));
                    return true;
                });
            });
            LinkProjection projection = LinkFixture.projection(kept);
            commit(projection, fresh);
            Set<String> now = LinkFixture.rows(kept);
            projection.reset();
            commit(projection, fresh.stream().map(LinkFixture::old).toList());

            assertThat(now).hasSizeGreaterThan(50);
            assertThat(LinkFixture.rows(kept)).isEqualTo(now);
        }
    }

    private static void commit(LinkProjection projection, List<DomainEvent> events) {
        List<Recorded> recorded = new ArrayList<>();
        for (DomainEvent event : events) {
            recorded.add(LinkFixture.recorded(event, recorded.size() + 1));
        }
        projection.commit(List.of(projection.prepare(recorded)), recorded.size());
    }
}
