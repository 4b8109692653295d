package dev.rastro.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.Completeness;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Manifestation;
import dev.rastro.dfe.Situation;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import dev.rastro.store.ListOrder;
import dev.rastro.store.h2.StoreFixture;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListExportTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-26T12:00:00-03:00");

    @TempDir
    Path folder;

    private static DocumentRow row(int number, String issuer) {
        return new DocumentRow(
                new AccessKey(String.format(Locale.ROOT, "3526111114447700016155001%09d1000000015", number)),
                DfeFamily.NFE,
                "55",
                "1",
                Integer.toString(number),
                NOW,
                "11144477000161",
                issuer,
                "99555777000180",
                "Rastro",
                new BigDecimal("1234.50"),
                Situation.AUTHORIZED,
                Completeness.FULL,
                Environment.PRODUCTION,
                "1",
                Manifestation.AWARE,
                0,
                false,
                null,
                NOW);
    }

    @Test
    void writesEveryDocumentOnceAndLetsNothingCompute() throws IOException {
        try (StoreFixture store = new StoreFixture(folder)) {
            List<DocumentRow> rows = new ArrayList<>();
            for (int i = 1; i <= 2_345; i++) {
                rows.add(row(i, i == 7 ? "=1+1;\"Moinho\"" : "Moinho São João"));
            }
            store.readModels.saveDocuments("test", rows, 1);
            Path file = folder.resolve("lista.csv");
            List<Long> told = new ArrayList<>();
            long written = new ListExport(store.catalog)
                    .write(DocumentFilter.all(), ListOrder.of(DocumentSort.KEY, false), file, told::add, () -> false);
            assertThat(written).isEqualTo(2_345);
            assertThat(told).containsExactly(1_000L, 2_000L, 2_345L);
            List<String> lines = Files.readAllLines(file);
            assertThat(lines).hasSize(2_346);
            assertThat(lines.getFirst()).startsWith("\ufeff\"chave\";\"tipo\"");
            assertThat(lines.get(7)).contains("\"'=1+1;\"\"Moinho\"\"\"");
            assertThat(lines.get(8))
                    .isEqualTo("\"35261111144477000161550010000000081000000015\";\"NF-e\";\"1\";\"8\";"
                            + "\"2026-11-26T12:00-03:00\";\"11144477000161\";\"Moinho São João\";\"99555777000180\";"
                            + "\"Rastro\";\"1234,50\";\"AUTORIZADA\";\"CIENCIA\";\"full\";\"PRODUCTION\";\"0\";\"\";"
                            + "\"2026-11-26T12:00-03:00\"");
        }
    }

    @Test
    void aCancelledExportLeavesWhatWasThere() throws IOException {
        try (StoreFixture store = new StoreFixture(folder)) {
            store.readModels.saveDocuments("test", List.of(row(1, "Moinho")), 1);
            Path file = Files.writeString(folder.resolve("lista.csv"), "antes");
            assertThat(new ListExport(store.catalog)
                            .write(
                                    DocumentFilter.all(),
                                    ListOrder.of(DocumentSort.KEY, false),
                                    file,
                                    done -> {},
                                    () -> true))
                    .isZero();
            assertThat(file).hasContent("antes");
            assertThat(folder.resolve("lista.csv.part")).doesNotExist();
        }
    }

    @Test
    void theClipboardKeepsKeysAsText() {
        String text = DocumentSheet.forClipboard(List.of(row(9, "Moinho\tSão\nJoão")));
        assertThat(text.lines()).hasSize(2);
        assertThat(text.lines().skip(1).findFirst().orElseThrow().split("\t", -1))
                .startsWith("'35261111144477000161550010000000091000000015", "NF-e", "1", "9")
                .contains("Moinho São João", "1234,50");
    }
}
