package dev.rastro.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.RealServices;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Situation;
import dev.rastro.intake.ImportProgress;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentFilter.Role;
import dev.rastro.store.DocumentPage;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import dev.rastro.store.Parties;
import dev.rastro.store.PendingFilter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the index answers in the place of the store, the answer is the store's. */
class SearchCatalogTest {
    private static final int PAGE = 17;

    @TempDir
    static Path folder;

    private static RealServices real;
    private static DocumentCatalog store;
    private static DocumentCatalog searching;

    @BeforeAll
    static void fill() {
        real = new RealServices(folder, 0);
        real.importer.importPaths(List.of(RealServices.writeTraining(folder.resolve("xml"), 200)), ImportProgress.NONE);
        real.dispatcher.drain();
        real.searching.drain();
        store = real.services.catalog();
        searching = real.services.search().catalog();
    }

    @AfterAll
    static void close() {
        real.close();
    }

    private static List<DocumentFilter> filters() {
        DocumentFilter all = DocumentFilter.all();
        String company = store.companies(1).getFirst().id();
        return List.of(
                all,
                all.withFamilies(Set.of(DfeFamily.NFE, DfeFamily.MDFE)),
                all.withSituations(Set.of(Situation.CANCELLED)),
                all.withRole(Role.RECEIVED),
                all.withCompanies(Parties.of(company)),
                all.withCompanies(Parties.of(company)).withRole(Role.ISSUED),
                all.withPeriod(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 31)),
                all.withPending(new PendingFilter(Set.of("RESUMO_SEM_RESPOSTA", "AGUARDANDO_XML"), null)),
                all.withPending(new PendingFilter(Set.of(), Instant.parse("2026-11-01T00:00:00Z"))));
    }

    @Test
    void everyFilterInEveryOrderGivesTheSamePagesAndTotals() {
        for (DocumentFilter filter : filters()) {
            assertThat(searching.totals(filter).count())
                    .isEqualTo(store.totals(filter).count());
            assertThat(searching.totals(filter).sum())
                    .isEqualByComparingTo(store.totals(filter).sum());
            for (DocumentSort sort : DocumentSort.values()) {
                for (boolean descending : new boolean[] {true, false}) {
                    assertThat(walk(filter, sort, descending, searching))
                            .as(filter + " " + sort + " " + descending)
                            .isEqualTo(walk(filter, sort, descending, store));
                }
            }
        }
    }

    private static List<DocumentRow> walk(
            DocumentFilter filter, DocumentSort sort, boolean descending, DocumentCatalog catalog) {
        DocumentPage page = catalog.page(filter, sort, descending, null, PAGE);
        List<DocumentRow> rows = new ArrayList<>(page.rows());
        while (page.next() != null) {
            page = catalog.page(filter, sort, descending, page.next(), PAGE);
            rows.addAll(page.rows());
        }
        return rows;
    }

    @Test
    void theCompaniesAreTheSame() {
        assertThat(searching.companies(1000))
                .extracting(DocumentCatalog.Company::id, DocumentCatalog.Company::documents)
                .isEqualTo(store.companies(1000).stream()
                        .map(company -> org.assertj.core.groups.Tuple.tuple(company.id(), company.documents()))
                        .toList());
        assertThat(searching.companies(1000))
                .allSatisfy(company -> assertThat(company.name()).isNotNull());
    }
}
