package dev.rastro.desktop.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.RealServices;
import dev.rastro.desktop.common.ManualExecutor;
import dev.rastro.desktop.common.ManualUi;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.detail.ItemLine;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.intake.ImportProgress;
import dev.rastro.log.DocumentsChanged;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CFOPs of rows on screen, without a toolkit. */
class RowDetailsViewModelTest {
    private final ManualUi ui = new ManualUi();
    private final ManualExecutor executor = new ManualExecutor();

    private void rest() {
        ui.timePasses();
        executor.runAll();
    }

    @Test
    void codesAreReadForWhatIsAskedAndForgottenWhenItMayHaveChanged(@TempDir Path folder) throws Exception {
        try (RealServices real = new RealServices(folder, 0)) {
            real.importer.importPaths(
                    List.of(RealServices.writeTraining(folder.resolve("files"), 12)), ImportProgress.NONE);
            real.dispatcher.drain();
            real.searching.drain();
            DocumentRow note = real
                    .services
                    .catalog()
                    .page(DocumentFilter.all(), DocumentSort.ISSUED_AT, true, null, 100)
                    .rows()
                    .stream()
                    .filter(row -> row.family() == DfeFamily.NFE && row.content() != null)
                    .findFirst()
                    .orElseThrow();
            RowDetailsViewModel model = new RowDetailsViewModel(
                    real.services.lists().details(), real.store.bus, ui, new TaskRunner(executor, ui), failure -> {
                        throw new AssertionError(failure);
                    });
            assertThat(model.of(note.key())).isEqualTo(RowDetail.UNKNOWN);
            rest();
            assertThat(model.revision().get()).isEqualTo(1);
            byte[] xml = real.services
                    .originals()
                    .read(Objects.requireNonNull(note.content()))
                    .orElseThrow();
            List<String> written = real.services.items().items(note.key(), xml).stream()
                    .map(ItemLine::cfop)
                    .filter(Objects::nonNull)
                    .distinct()
                    .sorted()
                    .toList();
            assertThat(written).isNotEmpty();
            assertThat(model.of(note.key()).cfops()).isEqualTo(written);
            assertThat(model.of(note.key()).nsu()).as("it came from a file").isEmpty();
            rest();
            assertThat(model.revision().get()).as("nothing more was asked").isEqualTo(1);

            real.store.bus.post(new DocumentsChanged(Set.of(note.key()), real.store.log.lastPosition()));
            rest();
            assertThat(model.revision().get()).as("cells are to ask anew").isEqualTo(2);
            assertThat(model.of(note.key()).cfops()).as("while it is read anew").isEqualTo(written);
            assertThat(ui.waiting()).isEqualTo(1);
            rest();
            assertThat(model.revision().get()).as("it was the same").isEqualTo(2);
            model.of(note.key());
            assertThat(ui.waiting()).as("nothing to ask").isZero();
            model.close();
            real.store.bus.post(new DocumentsChanged(Set.of(note.key()), real.store.log.lastPosition()));
            assertThat(ui.waiting()).as("gone").isZero();
        }
    }
}
