package dev.rastro.store.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.Completeness;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Manifestation;
import dev.rastro.dfe.Situation;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DueFilter;
import dev.rastro.store.ListOrder;
import dev.rastro.store.Narrowing;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed since it was looked at, and what waits for a declaration. */
class NarrowingTest {
    private static final String OURS = "11144477000161";
    private static final String THEIRS = "22255588000172";
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-20T12:00:00-03:00");
    private static final DocumentFilter CHANGED =
            DocumentFilter.all().withNarrowing(Narrowing.NONE.withChangedSinceSeen(true));

    @TempDir
    Path folder;

    private StoreFixture store;
    private H2SeenDocuments seen;

    @BeforeEach
    void open() {
        store = new StoreFixture(folder);
        seen = new H2SeenDocuments(store.database);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static AccessKey key(int i) {
        return new AccessKey("3526111144477700016155001%09d1000000000".formatted(i));
    }

    private static DocumentRow row(
            int i,
            OffsetDateTime issued,
            @Nullable String recipient,
            Completeness completeness,
            Manifestation manifestation,
            OffsetDateTime changed) {
        return new DocumentRow(
                key(i),
                DfeFamily.NFE,
                "55",
                "1",
                "1",
                issued,
                THEIRS,
                "Moinho",
                recipient,
                null,
                BigDecimal.TEN,
                Situation.AUTHORIZED,
                completeness,
                Environment.PRODUCTION,
                "1",
                manifestation,
                0,
                false,
                null,
                changed);
    }

    private void save(int i, OffsetDateTime changed) {
        save(row(i, NOON, OURS, Completeness.FULL, Manifestation.NONE, changed));
    }

    private void save(DocumentRow... rows) {
        store.readModels.saveDocuments("documents", List.of(rows), 1);
    }

    private List<AccessKey> listed(DocumentFilter filter) {
        List<AccessKey> keys = store.catalog.page(filter, ListOrder.NEWEST, null, 100).rows().stream()
                .map(DocumentRow::key)
                .sorted()
                .toList();
        assertThat(store.catalog.totals(filter).count()).isEqualTo(keys.size());
        return keys;
    }

    @Test
    void onlyWhatWasLookedAtCanHaveChangedSince() {
        save(1, NOON);
        save(2, NOON);
        assertThat(listed(CHANGED)).as("never looked at").isEmpty();
        seen.saw(key(1), NOON);
        assertThat(listed(CHANGED)).isEmpty();
        save(1, NOON.plusHours(1));
        save(2, NOON.plusHours(1));
        assertThat(listed(CHANGED)).containsExactly(key(1));
        assertThat(seen.changed(List.of(key(1), key(2)))).containsExactly(key(1));
        assertThat(seen.knownUntil(key(1)).orElseThrow()).isEqualTo(NOON);

        seen.saw(key(1), NOON.plusHours(1));
        assertThat(listed(CHANGED)).isEmpty();
        assertThat(seen.knownUntil(key(2))).isEmpty();
    }

    @Test
    void manyAreTakenForKnownAtOnce() {
        for (int i = 0; i < 3; i++) {
            save(i, NOON);
            seen.saw(key(i), NOON);
            save(i, NOON.plusMinutes(i));
        }
        save(7, NOON.plusHours(2));
        assertThat(listed(CHANGED)).containsExactly(key(1), key(2));
        assertThat(seen.markKnown(List.of(key(0), key(2), key(7)))).isEqualTo(1);
        assertThat(listed(CHANGED)).containsExactly(key(1));
        save(7, NOON.plusHours(3));
        assertThat(listed(CHANGED)).as("7 was never looked at").containsExactly(key(1));
    }

    private static DocumentFilter due(Set<String> companies, LocalDate today) {
        return DocumentFilter.all()
                .withNarrowing(Narrowing.NONE.withDue(new DueFilter(
                        companies,
                        List.of(
                                new DueFilter.Window(
                                        today.minusDays(10), today.minusDays(3), Set.of(Manifestation.NONE)),
                                new DueFilter.Window(
                                        today.minusDays(180),
                                        today.minusDays(173),
                                        Set.of(Manifestation.NONE, Manifestation.AWARE))))));
    }

    @Test
    void whatWaitsForADeclarationOfOurs() {
        OffsetDateTime recent = NOON.minusDays(5);
        OffsetDateTime old = NOON.minusDays(175);
        save(
                row(1, recent, OURS, Completeness.FULL, Manifestation.NONE, NOON),
                row(2, recent, OURS, Completeness.FULL, Manifestation.AWARE, NOON),
                row(3, old, OURS, Completeness.FULL, Manifestation.AWARE, NOON),
                row(4, old, OURS, Completeness.FULL, Manifestation.CONFIRMED, NOON),
                row(5, recent, null, Completeness.SUMMARY, Manifestation.NONE, NOON),
                row(6, recent, "33366699000183", Completeness.FULL, Manifestation.NONE, NOON),
                row(7, NOON.minusDays(11), OURS, Completeness.FULL, Manifestation.NONE, NOON));
        assertThat(listed(due(Set.of(OURS), NOON.toLocalDate()))).containsExactly(key(1), key(3), key(5));
        assertThat(listed(due(Set.of(), NOON.toLocalDate()))).isEmpty();
        assertThat(listed(due(Set.of(OURS, THEIRS), NOON.toLocalDate())))
                .as("issued by ourselves")
                .isEmpty();
    }
}
