package dev.rastro.store.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.documents.MemoryCatalog;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.GroupBy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was issued by day is counted from those days alone, however many others there are. */
class VolumePlanTest {
    @TempDir
    Path folder;

    @Test
    void daysAreFoundByTheirIndex() {
        try (StoreFixture store = new StoreFixture(folder)) {
            store.readModels.saveDocuments(
                    "test", IntStream.range(0, 500).mapToObj(MemoryCatalog::row).toList(), 500);
            LocalDate today = LocalDate.of(2026, 12, 31);
            for (DocumentFilter filter : List.of(DocumentFilter.all(), DocumentFilter.desk())) {
                List<String> plans = Plans.of(
                        store.database,
                        connection -> GroupSql.groups(
                                connection,
                                "document",
                                filter.withPeriod(today.minusDays(30), today),
                                List.of(GroupBy.DAY, GroupBy.FAMILY),
                                List.of()));
                assertThat(plans)
                        .singleElement()
                        .asString()
                        .contains("PUBLIC.DOCUMENT_ISSUED: SORT_ISSUED >= ")
                        .doesNotContain("tableScan");
            }
        }
    }
}
