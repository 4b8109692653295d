package dev.rastro.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Manifestation;
import dev.rastro.dfe.Situation;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentGroup;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import dev.rastro.store.GroupBy;
import dev.rastro.store.ListOrder;
import dev.rastro.store.Narrowing;
import dev.rastro.store.h2.StoreFixture;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Groups of store and index are what putting rows together one by one gives, and open to exactly the rows they count. */
class GroupsTest {
    private static final List<GroupBy> OF_LINES =
            List.of(GroupBy.ISSUER, GroupBy.RECIPIENT, GroupBy.MONTH, GroupBy.DAY, GroupBy.FAMILY, GroupBy.SITUATION);

    @TempDir
    Path folder;

    private final List<DocumentRow> rows = ListedRows.random(260, 3);
    private StoreFixture store;
    private SearchIndex index;
    private SearchCatalog search;

    @BeforeEach
    void open() {
        store = new StoreFixture(folder.resolve("data"));
        index = new SearchIndex(folder.resolve("search"));
        store.readModels.saveDocuments("documents", rows, 1);
        index.save(
                rows.stream()
                        .map(row -> IndexedDocument.of(row, new DocumentTexts(Map.of("cfop", cfops(row)))))
                        .toList(),
                1);
        search = new SearchCatalog(store.catalog, index, new Queries(SearchFields.load(), Clock.systemUTC()), () -> 0);
    }

    @AfterEach
    void close() {
        index.close();
        store.close();
    }

    /** The CFOPs of items as they stand in the XML: repeated, or none. */
    private static List<String> cfops(DocumentRow row) {
        int digit = row.key().value().charAt(33) - '0';
        return digit < 2 ? List.of() : digit < 6 ? List.of("5102", "5102") : List.of("5405", "6102", "5405");
    }

    private static String value(DocumentRow row, GroupBy by) {
        return switch (by) {
            case ISSUER -> Optional.ofNullable(row.issuerId()).orElse("");
            case RECIPIENT -> Optional.ofNullable(row.recipientId()).orElse("");
            case MONTH -> day(row).map(day -> day.substring(0, 7)).orElse("");
            case DAY -> day(row).orElse("");
            case FAMILY -> row.family().name();
            case SITUATION -> row.situation().name();
            case CFOP -> throw new IllegalArgumentException("not of a line");
        };
    }

    private static Optional<String> day(DocumentRow row) {
        OffsetDateTime at = row.issuedAt();
        return Optional.ofNullable(at)
                .map(it -> it.withOffsetSameInstant(ZoneOffset.ofHours(-3))
                        .toLocalDate()
                        .toString());
    }

    private static Map<List<String>, String> plain(List<DocumentRow> rows, List<GroupBy> by) {
        Map<List<String>, BigDecimal> sums = new java.util.HashMap<>();
        Map<List<String>, Integer> counts = new java.util.HashMap<>();
        for (DocumentRow row : rows) {
            List<String> values = by.stream().map(each -> value(row, each)).toList();
            counts.merge(values, 1, Integer::sum);
            sums.merge(values, row.total() == null ? BigDecimal.ZERO : row.total(), BigDecimal::add);
        }
        Map<List<String>, String> told = new java.util.HashMap<>();
        counts.forEach((values, count) -> told.put(
                values, count + " " + sums.getOrDefault(values, BigDecimal.ZERO).stripTrailingZeros()));
        return told;
    }

    private static Map<List<String>, String> told(List<DocumentGroup> groups) {
        Map<List<String>, String> told = new java.util.HashMap<>();
        groups.forEach(
                each -> told.put(each.values(), each.count() + " " + each.sum().stripTrailingZeros()));
        assertThat(told).hasSameSizeAs(groups);
        return told;
    }

    private record Chosen(DocumentFilter filter, Predicate<DocumentRow> plain) {}

    private static List<Chosen> filters() {
        return List.of(
                new Chosen(DocumentFilter.all(), row -> true),
                new Chosen(
                        DocumentFilter.all()
                                .withFamilies(Set.of(DfeFamily.NFE))
                                .withSituations(Set.of(Situation.AUTHORIZED)),
                        row -> row.family() == DfeFamily.NFE && row.situation() == Situation.AUTHORIZED),
                new Chosen(
                        DocumentFilter.all()
                                .withNarrowing(Narrowing.NONE.withManifestations(Set.of(Manifestation.AWARE))),
                        row -> row.manifestation() == Manifestation.AWARE));
    }

    @Test
    void groupsAreThePlainSum() {
        Random random = new Random(5);
        for (Chosen chosen : filters()) {
            List<DocumentRow> matching = rows.stream().filter(chosen.plain()).toList();
            for (int i = 0; i < 12; i++) {
                List<GroupBy> by = new ArrayList<>(List.of(OF_LINES.get(i % OF_LINES.size())));
                if (i >= OF_LINES.size()) {
                    by.add(OF_LINES.get((i + 1 + random.nextInt(OF_LINES.size() - 1)) % OF_LINES.size()));
                }
                Map<List<String>, String> expected = plain(matching, by);
                assertThat(told(store.catalog.groups(chosen.filter(), by)))
                        .as("store: %s", by)
                        .isEqualTo(expected);
                assertThat(told(search.groups(chosen.filter(), by)))
                        .as("index: %s", by)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void aGroupOpensToTheRowsItCounts() {
        for (DocumentCatalog catalog : List.of(store.catalog, search)) {
            for (GroupBy by : OF_LINES) {
                for (DocumentGroup group : catalog.groups(DocumentFilter.all(), List.of(by))) {
                    DocumentFilter within = DocumentFilter.all()
                            .withNarrowing(Narrowing.NONE.withWithin(new Narrowing.Within(by, group.value())));
                    // In two columns, so that the index answers where it can.
                    ListOrder order = new ListOrder(List.of(
                            new ListOrder.By(DocumentSort.FAMILY, false), new ListOrder.By(DocumentSort.TOTAL, true)));
                    List<DocumentRow> opened =
                            catalog.page(within, order, null, 1_000).rows();
                    assertThat(opened)
                            .hasSize((int) group.count())
                            .allMatch(row -> value(row, by).equals(group.value()));
                    assertThat(catalog.totals(within).sum()).isEqualByComparingTo(group.sum());
                }
            }
        }
    }

    @Test
    void aPartyIsCalledByItsName() {
        for (DocumentCatalog catalog : List.of(store.catalog, search)) {
            assertThat(catalog.groups(DocumentFilter.all(), List.of(GroupBy.ISSUER)))
                    .filteredOn(group -> group.value().equals(ListedRows.IDS.get(1)))
                    .extracting(DocumentGroup::name)
                    .containsExactly("Gráfica Real");
        }
    }

    @Test
    void aDocumentOfSeveralCfopsIsInTheGroupOfEach() {
        Map<String, Long> expected = new TreeMap<>();
        rows.forEach(row -> {
            List<String> codes = cfops(row);
            (codes.isEmpty() ? List.of("") : codes.stream().distinct().toList())
                    .forEach(code -> expected.merge(code, 1L, Long::sum));
        });
        Map<String, Long> told = new TreeMap<>();
        List<DocumentGroup> groups = search.groups(DocumentFilter.all(), List.of(GroupBy.CFOP));
        groups.forEach(group -> told.put(group.value(), group.count()));
        assertThat(told).isEqualTo(expected).containsKeys("", "5102", "5405", "6102");
        for (DocumentGroup group : groups) {
            DocumentFilter within = DocumentFilter.all()
                    .withNarrowing(Narrowing.NONE.withWithin(new Narrowing.Within(GroupBy.CFOP, group.value())));
            assertThat(search.page(within, ListOrder.NEWEST, null, 1_000).rows())
                    .hasSize((int) group.count());
            assertThat(search.totals(within).count()).isEqualTo(group.count());
            assertThat(search.totals(within).sum()).isEqualByComparingTo(group.sum());
        }
        assertThat(store.catalog.groupsBy(GroupBy.CFOP)).isFalse();
        assertThatThrownBy(() -> store.catalog.groups(DocumentFilter.all(), List.of(GroupBy.CFOP)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
