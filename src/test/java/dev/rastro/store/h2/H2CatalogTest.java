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
import dev.rastro.store.Parties;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class H2CatalogTest {
    private static final OffsetDateTime START = OffsetDateTime.parse("2026-11-01T00:30:00-03:00");
    private static final List<String> NAMES = List.of("Moinho Sul", "Gráfica Real", "Ação & Cia", "100% Limpeza_Já");

    @TempDir
    Path folder;

    private StoreFixture store;
    private final List<DocumentRow> rows = new ArrayList<>();

    @BeforeEach
    void open() {
        store = new StoreFixture(folder);
        for (int i = 0; i < 97; i++) {
            rows.add(row(i));
        }
        store.readModels.saveDocuments("test", rows, 97);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static DocumentRow row(int i) {
        boolean known = i % 10 != 0;
        return new DocumentRow(
                new AccessKey(String.format(Locale.ROOT, "3526111144477700016155001%09d1%08d0", i, 97 - i)),
                i % 3 == 0 ? DfeFamily.CTE : DfeFamily.NFE,
                "55",
                "1",
                known ? String.valueOf(i * 7 % 50) : null,
                known ? START.plusHours(i * 13L % 700) : null,
                i % 2 == 0 ? "11144477000161" : "22255588000172",
                known ? NAMES.get(i % 4) : null,
                "33366699000183",
                "Rastro Treinamento",
                known ? new BigDecimal(i % 6 * 100).setScale(2) : null,
                i % 5 == 0 ? Situation.CANCELLED : Situation.AUTHORIZED,
                Completeness.FULL,
                Environment.PRODUCTION,
                i % 2 == 0 ? "1" : "0",
                Manifestation.NONE,
                0,
                false,
                null,
                START);
    }

    private List<DocumentRow> all(DocumentFilter filter, DocumentSort sort, boolean descending, int pageSize) {
        List<DocumentRow> result = new ArrayList<>();
        DocumentPage.@Nullable Cursor cursor = null;
        do {
            DocumentPage page = store.catalog.page(filter, sort, descending, cursor, pageSize);
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(pageSize);
            result.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null);
        return result;
    }

    @ParameterizedTest
    @EnumSource(DocumentSort.class)
    void pagesOfAnyOrderHoldEveryRowOnceAndBothWaysMirrorEachOther(DocumentSort sort) {
        List<DocumentRow> ascending = all(DocumentFilter.all(), sort, false, 10);

        assertThat(ascending).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(all(DocumentFilter.all(), sort, true, 7)).isEqualTo(ascending.reversed());
    }

    @Test
    void sortsByWhatIsShown() {
        assertThat(all(DocumentFilter.all(), DocumentSort.TOTAL, false, 50))
                .extracting(row -> row.total() == null ? BigDecimal.ZERO : row.total())
                .isSortedAccordingTo(Comparator.<BigDecimal>naturalOrder());
        assertThat(all(DocumentFilter.all(), DocumentSort.NUMBER, false, 50))
                .extracting(row -> row.number() == null ? 0 : Integer.parseInt(row.number()))
                .isSorted();
        assertThat(all(DocumentFilter.all(), DocumentSort.ISSUER, false, 50))
                .extracting(DocumentRow::issuerName)
                .filteredOn(name -> name != null)
                .first()
                .isEqualTo("100% Limpeza_Já");
    }

    @Test
    void filtersRestrict() {
        DocumentFilter filter = DocumentFilter.all()
                .withFamilies(Set.of(DfeFamily.CTE))
                .withSituations(Set.of(Situation.CANCELLED))
                .withCompanies(Parties.of("11144477000161"))
                .withRole(DocumentFilter.Role.ISSUED);

        assertThat(all(filter, DocumentSort.KEY, false, 50))
                .containsExactlyInAnyOrderElementsOf(rows.stream()
                        .filter(row -> row.family() == DfeFamily.CTE
                                && row.situation() == Situation.CANCELLED
                                && "11144477000161".equals(row.issuerId()))
                        .toList());
        assertThat(all(DocumentFilter.all().withRole(DocumentFilter.Role.RECEIVED), DocumentSort.KEY, false, 50))
                .allMatch(row -> "0".equals(row.operation()))
                .hasSize(48);
    }

    @Test
    void aRootAndACompanyAreWhoeverIsOfEither() {
        DocumentFilter issued = DocumentFilter.all().withRole(DocumentFilter.Role.ISSUED);

        assertThat(all(issued.withCompanies(Parties.of("11144477")), DocumentSort.KEY, false, 50))
                .containsExactlyElementsOf(
                        all(issued.withCompanies(Parties.of("11144477000161")), DocumentSort.KEY, false, 50))
                .hasSize(49);
        assertThat(all(
                        issued.withCompanies(new Parties(Set.of("11144477", "22255588000172"))),
                        DocumentSort.KEY,
                        false,
                        50))
                .containsExactlyElementsOf(all(DocumentFilter.all(), DocumentSort.KEY, false, 50));
        assertThat(all(DocumentFilter.all().withCompanies(Parties.of("33366699")), DocumentSort.KEY, false, 50))
                .isNotEmpty()
                .allMatch(row -> "33366699000183".equals(row.recipientId()));
    }

    @Test
    void daysAreBrasiliaDays() {
        LocalDate first = LocalDate.of(2026, 11, 1);

        assertThat(all(DocumentFilter.all().withPeriod(first, first), DocumentSort.ISSUED_AT, false, 50))
                .containsExactlyInAnyOrderElementsOf(rows.stream()
                        .filter(row -> row.issuedAt() != null
                                && row.issuedAt().toLocalDate().equals(first))
                        .toList())
                .isNotEmpty();
    }

    @Test
    void textIsFoundWhateverItsCaseAccentsAndWildcards() {
        assertThat(all(DocumentFilter.all().withText("acao"), DocumentSort.KEY, false, 50))
                .isNotEmpty()
                .allMatch(row -> "Ação & Cia".equals(row.issuerName()));
        assertThat(all(DocumentFilter.all().withText("100% limpeza_"), DocumentSort.KEY, false, 50))
                .isNotEmpty()
                .allMatch(row -> "100% Limpeza_Já".equals(row.issuerName()));
        assertThat(all(DocumentFilter.all().withText("MOINHO real"), DocumentSort.KEY, false, 50))
                .isEmpty();
    }

    @Test
    void totalsAddUpWhatTheListShows() {
        DocumentFilter filter = DocumentFilter.all().withText("grafica");
        List<DocumentRow> shown = all(filter, DocumentSort.KEY, false, 50);

        assertThat(store.catalog.totals(filter).count()).isEqualTo(shown.size());
        assertThat(store.catalog.totals(filter).sum())
                .isEqualByComparingTo(shown.stream().map(DocumentRow::total).reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(store.catalog
                        .totals(DocumentFilter.all().withText("nada assim"))
                        .sum())
                .isEqualByComparingTo("0");
    }

    @Test
    void companiesComeMostFrequentFirst() {
        assertThat(store.catalog.companies(2))
                .extracting(company -> company.id() + " " + company.documents())
                .containsExactly("33366699000183 97", "11144477000161 49");
    }

    @Test
    void savingAgainReplaces() {
        DocumentRow changed = row(1);
        store.readModels.saveDocuments("test", List.of(changed), 98);

        assertThat(store.catalog.find(changed.key())).contains(changed);
        assertThat(store.catalog.totals(DocumentFilter.all()).count()).isEqualTo(97);
        assertThat(store.readModels.position("test")).isEqualTo(98);
    }
}
