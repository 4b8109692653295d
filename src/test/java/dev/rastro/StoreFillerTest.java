package dev.rastro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.cli.TrainingStore;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Situation;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentSort;
import dev.rastro.store.h2.H2Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFillerTest {
    private static final int DOCUMENTS = 600;
    private static final TrainingStore FILLER = new StoreFiller(LocalDate.of(2026, 11, 24));

    @TempDir
    Path folder;

    @Test
    void makesAWholeFolderOfExactlySoManyDocuments() throws IOException {
        Path home = folder.resolve("home");
        Set<TrainingStore.Step> steps = EnumSet.noneOf(TrainingStore.Step.class);

        TrainingStore.Made made = FILLER.make(home, 1, DOCUMENTS, (step, done, all) -> steps.add(step));

        assertThat(made.documents()).isEqualTo(DOCUMENTS);
        assertThat(made.events()).isGreaterThan(2 * DOCUMENTS);
        assertThat(made.bytes()).isPositive();
        assertThat(steps).isEqualTo(EnumSet.allOf(TrainingStore.Step.class));
        assertThat(folder.resolve("home.partial")).doesNotExist();
        try (OpenWorkspace workspace = OpenWorkspace.open(home)) {
            assertThat(workspace.check().problems()).isEmpty();
            assertThat(workspace.rebuildDue()).isFalse();
            assertThat(workspace.quarantine().entries()).isEmpty();
            assertThat(workspace.search().behind()).isZero();
            DocumentCatalog list = workspace.catalog();
            assertThat(list.companies(1000).stream()
                            .filter(company -> company.id().startsWith("9960")))
                    .hasSizeGreaterThanOrEqualTo(29);
            assertThat(list.totals(DocumentFilter.all().withSituations(Set.of(Situation.CANCELLED)))
                            .count())
                    .isPositive();
            assertThat(list.totals(DocumentFilter.all().withFamilies(Set.of(DfeFamily.NFE)))
                            .count())
                    .isBetween(DOCUMENTS / 4L, DOCUMENTS * 9L / 10);
            // Two years, from its first week to its last.
            assertThat(list.page(DocumentFilter.all(), DocumentSort.ISSUED_AT, false, null, 1)
                            .rows()
                            .getFirst()
                            .issuedAt())
                    .isBefore("2024-12-15T00:00:00-03:00");
            // The index finds what no other document has.
            assertThat(workspace
                            .search()
                            .catalog()
                            .totals(DocumentFilter.all().withText("9960"))
                            .count())
                    .isPositive();
        }
        assertThat(indexes(home)).isEqualTo(indexes(Files.createDirectory(folder.resolve("fresh"))));
    }

    @Test
    void goesOnWithALogThatWasWhole() throws IOException {
        Path home = folder.resolve("home");
        FILLER.make(home, 1, 60, (step, done, all) -> {});
        List<String> first = keys(home);
        // As a kill after the log leaves it.
        Path partial = Files.move(home, folder.resolve("home.partial"));
        Files.writeString(partial.resolve("log-whole"), "1 60");

        Set<TrainingStore.Step> steps = EnumSet.noneOf(TrainingStore.Step.class);
        FILLER.make(home, 1, 60, (step, done, all) -> steps.add(step));

        assertThat(keys(home)).isEqualTo(first);
        assertThat(steps).doesNotContain(TrainingStore.Step.LOG);
    }

    private static List<String> keys(Path home) {
        try (OpenWorkspace workspace = OpenWorkspace.open(home)) {
            return workspace.catalog().page(DocumentFilter.all(), DocumentSort.KEY, false, null, 1000).rows().stream()
                    .map(row -> row.key().value())
                    .toList();
        }
    }

    /** Every index with its columns, also those of constraints. */
    private static Set<String> indexes(Path home) {
        try (H2Database database = H2Database.open(home)) {
            return database.read("Reading the indexes", connection -> {
                Set<String> found = new TreeSet<>();
                try (Statement statement = connection.createStatement();
                        ResultSet row =
                                statement.executeQuery("SELECT c.table_name, i.index_type_name, c.ordinal_position,"
                                        + " c.column_name FROM information_schema.index_columns c"
                                        + " JOIN information_schema.indexes i ON i.index_name = c.index_name"
                                        + " AND i.table_name = c.table_name WHERE c.table_schema = 'PUBLIC'")) {
                    while (row.next()) {
                        found.add(String.join(
                                " ", row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
                    }
                }
                return found;
            });
        }
    }
}
