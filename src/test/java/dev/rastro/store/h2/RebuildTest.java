package dev.rastro.store.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.bench.LogFiller;
import dev.rastro.dfe.xml.XmlScanner;
import dev.rastro.intake.CaptureContext;
import dev.rastro.intake.Intake;
import dev.rastro.intake.Prepared;
import dev.rastro.intake.Preparer;
import dev.rastro.intake.QuarantineProjection;
import dev.rastro.log.Actor;
import dev.rastro.log.Dispatcher;
import dev.rastro.log.Ids;
import dev.rastro.log.RebuildProgress;
import dev.rastro.log.Shadow;
import dev.rastro.store.DocumentFilter;
import dev.rastro.timeline.DocumentProjection;
import dev.rastro.timeline.SituationFold;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Read models are built anew beside the shown ones, and take their place whole. */
class RebuildTest {
    private static final LogFiller FILLER = new LogFiller(1);
    private static final List<String> INDEXES =
            List.of("DOCUMENT_FAMILY", "DOCUMENT_ISSUED", "DOCUMENT_ISSUER", "DOCUMENT_NUMBER", "DOCUMENT_RECIPIENT");

    @TempDir
    Path folder;

    private StoreFixture store;
    private Dispatcher dispatcher;
    private Preparer preparer;

    @BeforeEach
    void open() {
        store = new StoreFixture(folder);
        preparer = new Preparer(new XmlScanner(), store.originalCodec);
        dispatcher = new Dispatcher(
                store.log,
                store.bus,
                2,
                List.of(
                        new DocumentProjection(store.log, SituationFold.create(), store.readModels, store.bus),
                        new QuarantineProjection(store.readModels, store.originals, store.bus)),
                new Ids(Clock.systemUTC()));
    }

    @AfterEach
    void close() {
        dispatcher.close();
        store.close();
    }

    private void reopen() {
        close();
        open();
    }

    private void take(long seed, int events) {
        FILLER.fill(store.vault, events);
        Prepared aside = preparer.setAside(
                "x" + seed + ".xml", ("<x>" + seed + "</x>").getBytes(StandardCharsets.UTF_8), "UNKNOWN_ROOT", "?");
        Clock clock = Clock.systemUTC();
        Ids ids = new Ids(clock);
        new Intake(store.vault)
                .accept(
                        List.of(aside),
                        CaptureContext.of(ids.begin("test"), ids, clock, new Actor(Actor.Kind.OPERATOR, "ana")));
        dispatcher.drain();
    }

    private String list() {
        return new H2Digest(store.database).documents();
    }

    private String digest() {
        return list() + " " + store.readModels.quarantine();
    }

    private void damage() {
        store.database.write("Damaging the list", connection -> {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("DELETE FROM quarantine");
                return statement.executeUpdate("UPDATE document SET situation = 'REJECTED', number = '?'");
            }
        });
    }

    private List<String> tablesAndIndexes() {
        return store.database.read("Listing", connection -> {
            List<String> names = new ArrayList<>();
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'"
                                    + " UNION ALL SELECT index_name FROM information_schema.indexes"
                                    + " WHERE table_name = 'DOCUMENT' ORDER BY 1")) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
            return names;
        });
    }

    @Test
    void whatWasDamagedIsAsItWas() {
        take(1, 1_000);
        String before = digest();
        List<String> names = tablesAndIndexes();
        damage();
        assertThat(digest()).isNotEqualTo(before);

        assertThat(dispatcher.rebuild(RebuildProgress.NONE)).isTrue();

        assertThat(digest()).isEqualTo(before);
        assertThat(tablesAndIndexes())
                .containsAll(INDEXES)
                .noneMatch(name -> name.contains("SHADOW"))
                .hasSameSizeAs(names);
        take(2, 40);
        String more = digest();
        dispatcher.rebuild(RebuildProgress.NONE);
        assertThat(digest()).isEqualTo(more);
    }

    /** Stops after some events. */
    private static final class Impatient implements RebuildProgress {
        private final List<Long> seen = new ArrayList<>();

        @Override
        public void at(long done, long total) {
            seen.add(done);
            assertThat(done).isLessThanOrEqualTo(total);
        }

        @Override
        public boolean cancelled() {
            return seen.getLast() > 1_000;
        }
    }

    @Test
    void whatWasCutOffGoesOnWhereItWasAndIsNotShownBefore() {
        take(3, 3_000);
        String before = digest();
        damage();
        String damaged = digest();

        assertThat(dispatcher.rebuild(new Impatient())).isFalse();
        assertThat(digest()).isEqualTo(damaged);
        reopen();
        take(4, 60);
        List<Long> seen = new ArrayList<>();
        assertThat(dispatcher.rebuild((done, total) -> seen.add(done))).isTrue();

        assertThat(seen.getFirst()).isGreaterThan(500);
        String after = digest();
        assertThat(after).isNotEqualTo(damaged).isNotEqualTo(before);
        dispatcher.rebuild(RebuildProgress.NONE);
        assertThat(digest()).isEqualTo(after);
    }

    @Test
    void anExchangeThatWasCutOffIsFinishedAtTheNextOpening() {
        take(5, 1_000);
        long documents = store.catalog.totals(DocumentFilter.all()).count();
        String before = list();
        damage();
        Shadow shadow = store.readModels.shadow("documents");
        var target = new DocumentProjection(store.log, SituationFold.create(), store.readModels, store.bus)
                .rebuilding()
                .orElseThrow()
                .target();
        shadow.open(store.log.lastPosition());
        target.commit(
                List.of(target.prepareWhole(store.log.readDocumentsAfter("", 100_000))), store.log.lastPosition());
        shadow.complete();
        store.database.write("Cutting the exchange off after its first step", connection -> {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("UPDATE read_model_rebuild SET ready = TRUE");
                return statement.execute("DROP TABLE document");
            }
        });
        dispatcher.close();
        store.close();
        open();

        assertThat(list()).isEqualTo(before);
        assertThat(tablesAndIndexes()).containsAll(INDEXES).noneMatch(name -> name.contains("SHADOW"));
        take(6, 10);
        assertThat(store.catalog.totals(DocumentFilter.all()).count()).isGreaterThan(documents);
    }

    @Test
    void whatComesMeanwhileIsInIt() {
        take(7, 3_000);
        boolean[] came = new boolean[1];
        dispatcher.rebuild((done, total) -> {
            if (!came[0] && done > 0) {
                came[0] = true;
                take(8, 100);
            }
        });
        assertThat(came[0]).isTrue();
        String after = digest();
        dispatcher.rebuild(RebuildProgress.NONE);
        assertThat(digest()).isEqualTo(after);
    }
}
