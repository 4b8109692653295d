package dev.rastro.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.bench.LogFiller;
import dev.rastro.log.Dispatcher;
import dev.rastro.log.Ids;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.h2.StoreFixture;
import dev.rastro.timeline.DocumentProjection;
import dev.rastro.timeline.SituationFold;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {
    @TempDir
    Path folder;

    @Test
    void countsWhatReachesTheEndOfTheTermAndDeletesNothing() {
        try (StoreFixture store = new StoreFixture(folder);
                Dispatcher dispatcher = new Dispatcher(
                        store.log,
                        store.bus,
                        2,
                        List.of(new DocumentProjection(store.log, SituationFold.create(), store.readModels, store.bus)),
                        new Ids(Clock.systemUTC()))) {
            new LogFiller(1).fill(store.vault, 900);
            dispatcher.drain();
            long all = store.catalog.totals(DocumentFilter.all()).count();
            Retention.Report today = at(store, LocalDate.of(2026, 11, 26));
            LocalDate oldest = Objects.requireNonNull(today.oldest());

            assertThat(today.months()).isEqualTo(132);
            assertThat(today.over()).isZero();
            assertThat(today.firstEnd()).isEqualTo(oldest.plusYears(11));
            assertThat(at(store, oldest.plusYears(10).minusDays(1)).ending()).isZero();
            Retention.Report warned = at(store, oldest.plusYears(10).plusDays(1));
            assertThat(warned.ending()).isPositive();
            assertThat(warned.over()).isZero();
            Retention.Report later = at(store, oldest.plusYears(40));
            assertThat(later.over()).isBetween(1L, all);
            assertThat(store.catalog.totals(DocumentFilter.all()).count()).isEqualTo(all);
        }
    }

    private static Retention.Report at(StoreFixture store, LocalDate day) {
        return new Retention(
                        store.catalog,
                        Clock.fixed(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                .report();
    }
}
