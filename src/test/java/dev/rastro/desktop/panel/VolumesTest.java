package dev.rastro.desktop.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.documents.MemoryCatalog;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.h2.StoreFixture;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was issued by month and by day, counted by a real store. */
class VolumesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private StoreFixture store;

    @BeforeEach
    void fill() {
        store = new StoreFixture(folder);
        store.readModels.saveDocuments(
                "test",
                List.of(
                        row(1, DfeFamily.NFE, "2026-11-24T23:59:59-03:00", "10.00"),
                        row(2, DfeFamily.NFE, "2026-11-24T00:00:00-03:00", "20.50"),
                        row(3, DfeFamily.CTE, "2026-11-24T12:00:00-03:00", "5.00"),
                        // In Brasília it is still the day before.
                        row(4, DfeFamily.NFE, "2026-11-24T02:00:00Z", "1.00"),
                        row(5, DfeFamily.NFE, "2026-10-25T00:00:00-03:00", "100.00"),
                        row(6, DfeFamily.NFE, "2026-10-24T23:59:59-03:00", "1000.00"),
                        row(7, DfeFamily.NFE, "2026-11-25T08:00:00-03:00", "7.00"),
                        row(8, DfeFamily.NFE, null, "3.00")),
                8);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static DocumentRow row(int number, DfeFamily family, @Nullable String issued, String total) {
        DocumentRow row = MemoryCatalog.row(number);
        return new DocumentRow(
                row.key(),
                family,
                row.model(),
                row.series(),
                row.number(),
                issued == null ? null : OffsetDateTime.parse(issued),
                row.issuerId(),
                row.issuerName(),
                null,
                null,
                new BigDecimal(total),
                row.situation(),
                row.completeness(),
                row.environment(),
                row.operation(),
                row.manifestation(),
                0,
                false,
                null,
                row.changedAt());
    }

    private Volumes volumes(VolumeStep step) {
        return Volumes.of(store.catalog, DocumentFilter.desk(), step, TODAY);
    }

    private static String told(Volume volume) {
        return volume.count() + " " + volume.sum().setScale(2);
    }

    @Test
    void countsTheLast31DaysInBrasilia() {
        Volumes days = volumes(VolumeStep.DAY);
        assertThat(days.times())
                .hasSize(31)
                .startsWith(LocalDate.of(2026, 10, 25))
                .endsWith(TODAY)
                .isSorted();
        assertThat(days.families()).containsExactly(DfeFamily.NFE, DfeFamily.CTE);
        assertThat(days.all()).hasSize(62);
        assertThat(told(days.of(TODAY))).isEqualTo("3 35.50");
        assertThat(told(days.of(LocalDate.of(2026, 11, 23)))).isEqualTo("1 1.00");
        assertThat(told(days.of(LocalDate.of(2026, 10, 25)))).isEqualTo("1 100.00");
        assertThat(told(days.of(LocalDate.of(2026, 11, 1)))).isEqualTo("0 0.00");
        assertThat(days.all().stream().mapToLong(Volume::count).sum())
                .as("neither before, nor after, nor without a day")
                .isEqualTo(5);
    }

    @Test
    void countsTheLast13Months() {
        Volumes months = volumes(VolumeStep.MONTH);
        assertThat(months.times())
                .hasSize(13)
                .startsWith(LocalDate.of(2025, 11, 1))
                .endsWith(LocalDate.of(2026, 11, 1));
        assertThat(told(months.of(LocalDate.of(2026, 11, 1)))).isEqualTo("5 43.50");
        assertThat(told(months.of(LocalDate.of(2026, 10, 1)))).isEqualTo("2 1100.00");
        assertThat(Volumes.of(store.catalog, DocumentFilter.desk(), VolumeStep.MONTH, LocalDate.of(2026, 12, 31))
                        .times())
                .hasSize(13)
                .endsWith(LocalDate.of(2026, 12, 1));
    }

    @Test
    void thereMayBeNone() {
        Volumes none = Volumes.of(store.catalog, DocumentFilter.desk(), VolumeStep.DAY, TODAY.plusYears(1));
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.step()).isEqualTo(VolumeStep.DAY);
    }
}
