package dev.rastro.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.Situation;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentPage;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import dev.rastro.store.ListOrder;
import dev.rastro.store.PastDocument;
import dev.rastro.store.h2.H2DocumentHistory;
import dev.rastro.store.h2.StoreFixture;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In any order of any columns, pages of any size are the whole list sorted in the plain way. */
class ListOrdersTest {
    private static final int ORDERS = 60;

    @TempDir
    Path folder;

    private final List<DocumentRow> rows = ListedRows.random(311, 7);
    private StoreFixture store;
    private SearchIndex index;
    private long behind;
    private SearchCatalog search;

    @BeforeEach
    void open() {
        store = new StoreFixture(folder.resolve("data"));
        index = new SearchIndex(folder.resolve("search"));
        store.readModels.saveDocuments("documents", rows, 1);
        index.save(
                rows.stream()
                        .map(row -> IndexedDocument.of(row, DocumentTexts.NONE))
                        .toList(),
                1);
        search = new SearchCatalog(
                store.catalog, index, new Queries(SearchFields.load(), Clock.systemUTC()), () -> behind);
    }

    @AfterEach
    void close() {
        index.close();
        store.close();
    }

    private static List<DocumentRow> all(
            DocumentCatalog catalog, DocumentFilter filter, ListOrder order, int pageSize) {
        List<DocumentRow> result = new ArrayList<>();
        DocumentPage.@Nullable Cursor cursor = null;
        do {
            DocumentPage page = catalog.page(filter, order, cursor, pageSize);
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(pageSize);
            result.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null);
        return result;
    }

    private List<DocumentRow> sorted(DocumentFilter filter, ListOrder order) {
        return rows.stream()
                .filter(row ->
                        filter.situations().isEmpty() || filter.situations().contains(row.situation()))
                .sorted(ListedRows.comparing(order))
                .toList();
    }

    @Test
    void storeAndIndexGiveEachRowOnceInOrder() {
        Random random = new Random(11);
        for (int i = 0; i < ORDERS; i++) {
            ListOrder order = ListedRows.order(random);
            DocumentFilter filter = random.nextBoolean()
                    ? DocumentFilter.all()
                    : DocumentFilter.all().withSituations(Set.of(Situation.AUTHORIZED));
            int size = 1 + random.nextInt(80);
            List<DocumentRow> expected = sorted(filter, order);
            assertThat(all(store.catalog, filter, order, size))
                    .as("store: %s by %d", order, size)
                    .isEqualTo(expected);
            assertThat(all(search, filter, order, size))
                    .as("index: %s by %d", order, size)
                    .isEqualTo(expected);
        }
    }

    @Test
    void theListOfAnotherDayToo() {
        OffsetDateTime then = OffsetDateTime.parse("2026-12-01T00:00:00-03:00");
        List<PastDocument> past = ListedRows.random(60, 7).stream()
                .map(row -> new PastDocument(row, then.plusDays(1)))
                .toList();
        store.readModels.clearDocuments("documents");
        store.readModels.saveDocuments("documents", rows.subList(60, rows.size()), past, 1);
        DocumentCatalog yesterday = new H2DocumentHistory(store.database).at(then);
        Random random = new Random(12);
        for (int i = 0; i < 20; i++) {
            ListOrder order = ListedRows.order(random);
            assertThat(all(yesterday, DocumentFilter.all(), order, 17))
                    .as("%s", order)
                    .hasSize(rows.size())
                    .isSortedAccordingTo(ListedRows.comparing(order));
        }
    }

    @Test
    void aListGoesOnWhereItBeganWhenTheIndexFallsBehindMeanwhile() {
        ListOrder order = new ListOrder(
                List.of(new ListOrder.By(DocumentSort.TOTAL, true), new ListOrder.By(DocumentSort.ISSUER, false)));
        DocumentPage first = search.page(DocumentFilter.all(), order, null, 50);
        assertThat(first.next())
                .isNotNull()
                .extracting(DocumentPage.Cursor::indexed)
                .isEqualTo(true);
        behind = 1_000_000;
        DocumentPage second = search.page(DocumentFilter.all(), order, first.next(), 50);
        assertThat(second.next())
                .isNotNull()
                .extracting(DocumentPage.Cursor::indexed)
                .isEqualTo(true);
        List<DocumentRow> both = new ArrayList<>(first.rows());
        both.addAll(second.rows());
        assertThat(both).isEqualTo(sorted(DocumentFilter.all(), order).subList(0, 100));
        assertThat(search.page(DocumentFilter.all(), order, null, 50).next())
                .isNotNull()
                .extracting(DocumentPage.Cursor::indexed)
                .isEqualTo(false);
    }

    @Test
    void anOrderIsRememberedInWords() {
        ListOrder order = new ListOrder(List.of(
                new ListOrder.By(DocumentSort.ISSUER, false),
                new ListOrder.By(DocumentSort.TOTAL, true),
                new ListOrder.By(DocumentSort.ISSUER, true)));
        assertThat(order.toString()).isEqualTo("ISSUER+,TOTAL-");
        assertThat(ListOrder.parse("ISSUER+,TOTAL-")).contains(order);
        assertThat(ListOrder.parse("ISSUER+,COLOUR-")).isEmpty();
        assertThat(ListOrder.parse("ISSUED_AT-")).contains(ListOrder.NEWEST);
    }
}
