package dev.rastro.store.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.Completeness;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Manifestation;
import dev.rastro.dfe.Situation;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentPage;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import dev.rastro.store.PendingFilter;
import dev.rastro.store.Unsettled;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of what is not final: few among many by key, many along the order of the list, both the same rows. */
class PendingFilterTest {
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-10-01T00:00:00-03:00");
    /** Enough for more than {@code PendingSql.FEW} in the common state. */
    private static final int DOCUMENTS = 5_000;

    @TempDir
    Path folder;

    private StoreFixture store;
    private final List<DocumentRow> rows = new ArrayList<>();

    @BeforeEach
    void fill() {
        store = new StoreFixture(folder);
        IntStream.range(0, DOCUMENTS).mapToObj(PendingFilterTest::row).forEach(rows::add);
        store.readModels.saveDocuments("documents", rows, 1);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Unsettled open(int i) {
        Stream<String> codes = Stream.of(
                i % 500 == 0 ? "MANIFESTACAO_SEM_CONFIRMACAO" : "",
                i % 2 == 0 ? "RESUMO_SEM_RESPOSTA" : i % 101 == 0 ? "AGUARDANDO_XML" : "");
        Instant at = START.plusMinutes(i).toInstant();
        return new Unsettled(
                codes.filter(code -> !code.isEmpty())
                        .map(code -> new Unsettled.State(code, at))
                        .toList(),
                i % 3 == 0 ? at : null);
    }

    private static DocumentRow row(int i) {
        return new DocumentRow(
                        new AccessKey(String.format(Locale.ROOT, "3526111144477700016155001%09d1%08d0", i, i)),
                        DfeFamily.NFE,
                        "55",
                        "1",
                        String.valueOf(i),
                        START.plusMinutes(i * 7919L % 60_000),
                        "11144477000161",
                        "Moinho",
                        null,
                        null,
                        null,
                        i % 7 == 0 ? Situation.CANCELLED : Situation.AUTHORIZED,
                        Completeness.FULL,
                        Environment.PRODUCTION,
                        null,
                        Manifestation.NONE,
                        0,
                        false,
                        null,
                        START)
                .with(open(i));
    }

    private List<DocumentRow> all(DocumentFilter filter, DocumentSort sort) {
        List<DocumentRow> result = new ArrayList<>();
        DocumentPage.@Nullable Cursor cursor = null;
        do {
            DocumentPage page = store.catalog.page(filter, sort, true, cursor, 700);
            result.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null);
        return result;
    }

    private void agree(PendingFilter pending, Predicate<DocumentRow> expected) {
        DocumentFilter filter = DocumentFilter.all().withPending(pending);
        List<DocumentRow> wanted = rows.stream().filter(expected).toList();
        assertThat(all(filter, DocumentSort.ISSUED_AT)).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(all(filter, DocumentSort.SITUATION)).hasSameSizeAs(wanted);
        assertThat(store.catalog.totals(filter).count()).isEqualTo(wanted.size());
    }

    private static Predicate<DocumentRow> in(String... codes) {
        return row -> row.unsettled().states().stream()
                .anyMatch(state -> Set.of(codes).contains(state.code()));
    }

    @Test
    void theStatesComeBackAsTheyWereWritten() {
        assertThat(store.catalog.find(rows.getFirst().key())).contains(rows.getFirst());
        assertThat(rows.getFirst().unsettled().states()).hasSize(2);
    }

    @Test
    void aCommonAndARareStateAndBoth() {
        agree(new PendingFilter(Set.of("RESUMO_SEM_RESPOSTA"), null), in("RESUMO_SEM_RESPOSTA"));
        agree(new PendingFilter(Set.of("AGUARDANDO_XML"), null), in("AGUARDANDO_XML"));
        agree(new PendingFilter(Set.of("MANIFESTACAO_SEM_CONFIRMACAO"), null), in("MANIFESTACAO_SEM_CONFIRMACAO"));
        agree(
                new PendingFilter(Set.of("AGUARDANDO_XML", "MANIFESTACAO_SEM_CONFIRMACAO"), null),
                in("AGUARDANDO_XML", "MANIFESTACAO_SEM_CONFIRMACAO"));
        agree(new PendingFilter(Set.of("ESTORNO_PENDENTE"), null), row -> false);
    }

    @Test
    void theAgeOfTheLastWordIsComparedWhenTheListIsRead() {
        Instant early = START.plusMinutes(300).toInstant();
        Instant late = START.plusMinutes(4_900).toInstant();
        for (Instant before : List.of(early, late)) {
            Predicate<DocumentRow> old = row -> {
                Instant knownAsOf = row.unsettled().knownAsOf();
                return row.situation() == Situation.AUTHORIZED && knownAsOf != null && knownAsOf.isBefore(before);
            };
            agree(new PendingFilter(Set.of(), before), old);
            agree(new PendingFilter(Set.of("AGUARDANDO_XML"), before), old.or(in("AGUARDANDO_XML")));
        }
    }

    @Test
    void linesOfAnEarlierVersionAreNoticed() {
        assertThat(store.readModels.outdated()).isFalse();
        store.database.writeRebuildable("As an earlier version left it", connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate("UPDATE document SET pending = NULL, pending_since = NULL,"
                        + " known_as_of = NULL WHERE number = '17'");
            }
        });
        assertThat(store.readModels.outdated()).isTrue();
        assertThat(store.catalog.find(rows.get(17).key()))
                .hasValueSatisfying(row -> assertThat(row.unsettled()).isEqualTo(Unsettled.NOTHING));
    }
}
