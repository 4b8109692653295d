package dev.rastro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.intake.ImportProgress;
import dev.rastro.search.Excerpt;
import dev.rastro.search.SearchService;
import dev.rastro.simulator.generator.TrainingData;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentCatalog.Totals;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentPage;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import dev.rastro.store.Parties;
import dev.rastro.store.SearchText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searching in a real store, by the service and on the command line. */
class SearchCommandTest {
    @TempDir
    Path folder;

    private Path home;
    private Path files;

    @BeforeEach
    void fill() throws IOException {
        home = folder.resolve("home");
        files = Files.createDirectories(folder.resolve("files"));
        new TrainingData(LocalDate.of(2026, 11, 24)).writeTo(files, 11, 150);
    }

    private OpenWorkspace imported() {
        OpenWorkspace workspace = OpenWorkspace.open(home);
        workspace.importer().importPaths(List.of(files), ImportProgress.NONE);
        workspace.settleSearch();
        return workspace;
    }

    private static List<DocumentRow> all(DocumentCatalog catalog, DocumentFilter filter, DocumentSort sort, int page) {
        List<DocumentRow> rows = new ArrayList<>();
        DocumentPage.Cursor cursor = null;
        do {
            DocumentPage next = catalog.page(filter, sort, true, cursor, page);
            rows.addAll(next.rows());
            cursor = next.next();
        } while (cursor != null);
        return rows;
    }

    @Test
    void filtersOrdersAndPagesAreThoseOfTheList() {
        try (OpenWorkspace workspace = imported()) {
            DocumentCatalog search = workspace.search().catalog();
            // What holds for every document: the answer is the index's, and must be the store's.
            DocumentFilter everything = DocumentFilter.all().withText("-naoexiste");
            for (DocumentSort sort : DocumentSort.values()) {
                List<DocumentRow> listed = all(workspace.catalog(), DocumentFilter.all(), sort, 1000);
                assertThat(listed).hasSizeGreaterThan(100);
                assertThat(all(search, everything, sort, 7))
                        .as("order %s", sort)
                        .isEqualTo(listed);
            }
            Totals expected = workspace.catalog().totals(DocumentFilter.all());
            assertThat(search.totals(everything).count()).isEqualTo(expected.count());
            assertThat(search.totals(everything).sum()).isEqualByComparingTo(expected.sum());
            for (DocumentRow row : all(workspace.catalog(), DocumentFilter.all(), DocumentSort.KEY, 1000)) {
                DocumentFilter same = DocumentFilter.all()
                        .withFamilies(Set.of(row.family()))
                        .withSituations(Set.of(row.situation()))
                        .withCompanies(Parties.of(row.issuerId()))
                        .withPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 20));
                assertThat(all(search, same.withText("-naoexiste"), DocumentSort.KEY, 1000))
                        .isEqualTo(all(workspace.catalog(), same, DocumentSort.KEY, 1000));
                String root = Objects.requireNonNullElse(row.issuerId(), "00000000");
                DocumentFilter establishments = DocumentFilter.all().withCompanies(Parties.of(root.substring(0, 8)));
                assertThat(all(search, establishments.withText("-naoexiste"), DocumentSort.KEY, 1000))
                        .isEqualTo(all(workspace.catalog(), establishments, DocumentSort.KEY, 1000));
            }
        }
    }

    @Test
    void everyDocumentIsFoundByWhatItSays() {
        try (OpenWorkspace workspace = imported()) {
            SearchService search = workspace.search();
            assertThat(search.behind()).isZero();
            for (DocumentRow row : all(workspace.catalog(), DocumentFilter.all(), DocumentSort.KEY, 1000)) {
                String key = row.key().value();
                assertThat(found(search, key)).contains(row);
                assertThat(found(search, key.substring(0, 20))).contains(row);
                assertThat(found(search, key.substring(key.length() - 10))).contains(row);
                assertThat(found(search, row.key().formatted())).contains(row);
                if (row.issuerName() != null) {
                    String name = Objects.requireNonNull(row.issuerName());
                    assertThat(found(
                                    search,
                                    "emitente:"
                                            + name.substring(0, Math.min(6, name.indexOf(' ') + 2))
                                                    .strip()))
                            .contains(row);
                    assertThat(found(search, name.toUpperCase(Locale.ROOT))).contains(row);
                }
                if (row.total() != null && row.total().signum() > 0) {
                    String amount =
                            Objects.requireNonNull(row.total()).setScale(2).toPlainString();
                    assertThat(found(search, "valor:" + amount.replace('.', ',')))
                            .contains(row);
                    assertThat(found(search, "valor>=" + amount + " numero:" + row.number()))
                            .contains(row);
                }
            }
        }
    }

    private static List<DocumentRow> found(SearchService search, String query) {
        assertThat(search.problems(query)).as(query).isEmpty();
        return all(search.catalog(), DocumentFilter.all().withText(query), DocumentSort.ISSUED_AT, 1000);
    }

    @Test
    void productsAreFoundWithTheirPlaceAndMisspeltOnesSuggested() throws IOException {
        String product = someProduct();
        String word = Stream.of(product.split("[^\\p{L}]+", -1))
                .filter(each -> each.length() >= 6)
                .findFirst()
                .orElseThrow();
        try (OpenWorkspace workspace = imported()) {
            SearchService search = workspace.search();
            List<DocumentRow> hits = found(search, "produto:" + word.substring(0, 5));
            assertThat(hits).isNotEmpty();
            Excerpt excerpt = search.excerpt(hits.getFirst().key(), "produto:" + word.substring(0, 5))
                    .orElseThrow();
            Excerpt.Mark mark = excerpt.marks().getFirst();
            assertThat(excerpt.field()).isEqualTo("product");
            assertThat(SearchText.fold(excerpt.text().substring(mark.from(), mark.to())))
                    .startsWith(SearchText.fold(word.substring(0, 5)));
            String misspelt = word.charAt(0) + "x" + word.substring(2);
            assertThat(found(search, misspelt)).isEmpty();
            assertThat(search.didYouMean(misspelt)).contains(SearchText.fold(word));
            assertThat(search.didYouMean(word)).isEmpty();
        }
    }

    private String someProduct() throws IOException {
        try (Stream<Path> all = Files.walk(files)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String xml = Files.readString(file);
                int at = xml.indexOf("<xProd>");
                if (at > 0 && xml.contains("<nfeProc")) {
                    return xml.substring(at + 7, xml.indexOf("</xProd>", at));
                }
            }
        }
        throw new IllegalStateException("The training data sells nothing");
    }

    @Test
    void anEventThatComesLaterChangesWhatIsFound() throws IOException {
        try (OpenWorkspace workspace = imported()) {
            SearchService search = workspace.search();
            Totals cancelled = search.catalog().totals(DocumentFilter.all().withText("situacao:cancelada"));
            assertThat(cancelled.count()).isPositive();
            Set<String> bySituation = new TreeSet<>();
            for (DocumentRow row : all(workspace.catalog(), DocumentFilter.all(), DocumentSort.KEY, 1000)) {
                if (row.situation().code().startsWith("CANCELADA")) {
                    bySituation.add(row.key().value());
                }
            }
            assertThat(cancelled.count()).isEqualTo(bySituation.size());
        }
    }

    @Test
    void aLostOrDamagedIndexIsBuiltAnew() throws IOException {
        int expected;
        try (OpenWorkspace workspace = imported()) {
            expected = found(workspace.search(), "-naoexiste").size();
        }
        try (Stream<Path> index = Files.list(home.resolve("search"))) {
            for (Path file : index.filter(
                            each -> String.valueOf(each.getFileName()).startsWith("segments"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
            }
        }
        try (OpenWorkspace workspace = OpenWorkspace.open(home)) {
            workspace.settleSearch();
            assertThat(found(workspace.search(), "-naoexiste")).hasSize(expected);
        }
    }

    @Test
    void onTheCommandLine() throws Exception {
        GoldenStoreTest.run(home, "import", files.toString());
        String json = GoldenStoreTest.run(home, "search", "situacao:cancelada", "valor>0", "--json");
        assertThat(json)
                .contains("\"count\":")
                .contains("\"situation\":\"CANCELADA\"")
                .doesNotContain("\"AUTORIZADA\"");
        String text = GoldenStoreTest.run(home, "search", "tipo:nfe", "--limit", "3");
        assertThat(text.lines().filter(line -> line.contains(" documentos, R$ ")))
                .hasSize(1);
        assertThat(GoldenStoreTest.run(home, "list", "--query", "situacao:cancelada", "--json"))
                .contains("\"situation\":\"CANCELADA\"")
                .doesNotContain("\"AUTORIZADA\"");
    }
}
