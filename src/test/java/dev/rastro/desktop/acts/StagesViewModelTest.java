package dev.rastro.desktop.acts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.acts.ActProgress;
import dev.rastro.acts.Change;
import dev.rastro.desktop.RealServices;
import dev.rastro.desktop.common.ManualExecutor;
import dev.rastro.desktop.common.ManualUi;
import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.Wording;
import dev.rastro.intake.ImportProgress;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.DocumentSort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stages of work are written anew, without a toolkit. */
class StagesViewModelTest {
    private final ManualExecutor executor = new ManualExecutor();
    private final List<String> went = new ArrayList<>();

    @Test
    void stagesAreWrittenAndThoseInUseAreTold(@TempDir Path folder) {
        Messages messages = new Messages(Language.PORTUGUESE);
        Wording wording = Wording.of(messages);
        try (RealServices real = new RealServices(folder, 0)) {
            real.importer.importPaths(
                    List.of(RealServices.writeTraining(folder.resolve("files"), 12)), ImportProgress.NONE);
            real.dispatcher.drain();
            ActServices services = real.services.acts();
            List<String> standard = services.stages().all();
            List<DocumentRow> rows = real.services
                    .catalog()
                    .page(DocumentFilter.all(), DocumentSort.ISSUED_AT, true, null, 2)
                    .rows();
            services.acts()
                    .perform(
                            rows.stream().map(DocumentRow::key).collect(Collectors.toSet()),
                            new Change.Stage(standard.getFirst()),
                            ActProgress.NONE);
            real.dispatcher.drain();

            StagesViewModel model = new StagesViewModel(
                    new ActsViewModel(
                            services, new TaskRunner(executor, new ManualUi()), new Notices(messages), wording),
                    wording);
            model.begin(() -> went.add("open"));
            executor.runAll();
            assertThat(went).containsExactly("open");
            assertThat(model.text().get().lines()).containsExactlyElementsOf(standard);
            assertThat(model.told().get()).isEmpty();

            model.text().set(" Conferir \n\nLançar\nPagar\n");
            assertThat(model.told().get())
                    .isEqualTo("2 documentos estão na etapa “" + standard.getFirst()
                            + "”, que não está na lista: continuam nela até escolher outra.");
            model.save(() -> went.add("kept"));
            executor.runAll();
            assertThat(went).containsExactly("open", "kept");
            assertThat(services.stages().all()).containsExactly("Conferir", "Lançar", "Pagar");

            model.text().set(" \n");
            model.save(() -> went.add("never"));
            executor.runAll();
            assertThat(went).as("without any there is nothing to keep").containsExactly("open", "kept");
            assertThat(model.told().get()).isNotEmpty();
            assertThat(services.stages().all()).hasSize(3);
        }
    }
}
