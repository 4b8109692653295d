package dev.rastro.desktop.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.common.ManualExecutor;
import dev.rastro.desktop.common.ManualUi;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.documents.MemoryCatalog;
import dev.rastro.report.view.ViewFilter;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.h2.StoreFixture;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The volumes of the panel over a real store. */
class PanelViewModelTest {
    /** Of the made-up documents. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir
    Path folder;

    private final ManualUi ui = new ManualUi();
    private final ManualExecutor executor = new ManualExecutor();
    private final List<Throwable> failures = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private StoreFixture store;
    private PanelViewModel model;

    @BeforeEach
    void open() {
        store = new StoreFixture(folder);
        store.readModels.saveDocuments("test", List.of(MemoryCatalog.row(1), MemoryCatalog.row(2)), 2);
        model = new PanelViewModel(
                store.catalog,
                new PanelViewModel.Meaning(filter -> DocumentFilter.desk(), DocumentFilter::desk),
                Map.of(),
                new Opened(),
                new SimpleObjectProperty<>(),
                store.bus,
                Clock.fixed(Instant.parse("2026-11-24T15:00:00Z"), ZoneId.of("America/Sao_Paulo")),
                ui,
                new TaskRunner(executor, ui),
                failures::add);
    }

    @AfterEach
    void close() {
        model.close();
        store.close();
        assertThat(failures).isEmpty();
    }

    private final class Opened implements PanelViewModel.Ways {
        @Override
        public void list(ViewFilter filter) {
            opened.add("list");
        }

        @Override
        public void period(LocalDate from, LocalDate to) {
            opened.add(from + ".." + to);
        }

        @Override
        public void quarantine() {
            opened.add("quarantine");
        }

        @Override
        public void companies() {
            opened.add("companies");
        }

        @Override
        public void capture() {
            opened.add("capture");
        }
    }

    @Test
    void countsByMonthUntilDaysAreWanted() {
        model.shown().set(true);
        executor.runAll();
        assertThat(model.volumes().get().step()).isEqualTo(VolumeStep.MONTH);
        assertThat(model.volumes().get().of(DAY.withDayOfMonth(1)).count()).isEqualTo(2);
        model.open(DAY.withDayOfMonth(1));

        model.step().set(VolumeStep.DAY);
        assertThat(model.volumes().get().step()).as("until it is counted").isEqualTo(VolumeStep.MONTH);
        executor.runAll();
        assertThat(model.volumes().get().step()).isEqualTo(VolumeStep.DAY);
        assertThat(model.volumes().get().of(DAY).count()).isEqualTo(2);
        model.open(DAY);
        assertThat(opened).containsExactly("2026-11-01..2026-11-30", "2026-11-22..2026-11-22");
    }

    @Test
    void aLateAnswerDoesNotReplaceWhatIsWanted() {
        model.shown().set(true);
        executor.runAll();
        model.step().set(VolumeStep.DAY);
        Deque<Runnable> days = new ArrayDeque<>(executor.take());
        model.step().set(VolumeStep.MONTH);
        executor.runAll();
        days.forEach(Runnable::run);
        assertThat(model.volumes().get().step()).isEqualTo(VolumeStep.MONTH);
    }

    @Test
    void nothingIsCountedBeforeItIsLookedAt() {
        model.step().set(VolumeStep.DAY);
        assertThat(executor.take()).isEmpty();
        model.shown().set(true);
        executor.runAll();
        assertThat(model.volumes().get().of(DAY).count()).isEqualTo(2);
    }
}
