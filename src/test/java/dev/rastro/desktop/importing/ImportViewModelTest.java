package dev.rastro.desktop.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.common.Formats;
import dev.rastro.desktop.common.ManualExecutor;
import dev.rastro.desktop.common.ManualUi;
import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.RunningTask;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.intake.ImportProgress;
import dev.rastro.intake.ImportReport;
import dev.rastro.intake.ImportReport.Problem;
import dev.rastro.intake.Importer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportViewModelTest {
    private final Messages messages = new Messages(Language.PORTUGUESE);
    private final ManualExecutor executor = new ManualExecutor();
    private final TaskRunner tasks = new TaskRunner(executor, new ManualUi());
    private final Notices notices = new Notices(messages);
    private final List<Path> imported = new ArrayList<>();
    private final List<String> afterwards = new ArrayList<>();
    private final Importer importer = this::importPaths;
    private final ImportViewModel model = new ImportViewModel(
            importer, tasks, notices, messages, new Formats(messages), () -> afterwards.add("refreshed"));

    private ImportReport importPaths(List<Path> paths, ImportProgress progress) {
        imported.addAll(paths);
        progress.advanced(1, 4, "a.xml");
        Problem problem = new Problem("b.txt", "NOT_XML", "Não é XML");
        return new ImportReport(4, 1, 1, 0, 1, 0, 0, 1, Duration.ofSeconds(1), List.of(problem), progress.cancelled());
    }

    @Test
    void tellsHowFarItGotAndWhatBecameOfIt() {
        model.start(List.of(Path.of("notas")));
        RunningTask task = tasks.running().getFirst();
        executor.runAll();

        assertThat(imported).containsExactly(Path.of("notas"));
        assertThat(task.progress().get()).isEqualTo(0.25);
        assertThat(task.detail().get()).isEqualTo("1 de 4");
        assertThat(model.last().get()).isNotNull();
        assertThat(model.summary(model.last().get()))
                .isEqualTo("Última importação: 4 arquivos, 1 documentos novos, 1 eventos e resumos, 1 repetidos,"
                        + " 1 com problema");
        assertThat(afterwards).containsExactly("refreshed");
    }

    @Test
    void canBeStopped() {
        model.start(List.of(Path.of("notas")));
        tasks.running().getFirst().cancel();
        executor.runAll();
        assertThat(model.last().get().cancelled()).isTrue();
        assertThat(model.summary(model.last().get())).startsWith("Importação interrompida");
    }

    @Test
    void nothingChosenIsNothingDone() {
        model.start(List.of());
        assertThat(tasks.running()).isEmpty();
    }

    @Test
    void trainingDataIsPreparedThenImported() {
        model.startTraining(() -> Path.of("treino"));
        executor.runAll();
        assertThat(imported).containsExactly(Path.of("treino"));
    }

    @Test
    void aFailureIsToldInTheOperatorsWordsWithACode() {
        model.startTraining(() -> {
            throw new IOException("disk full");
        });
        executor.runAll();
        assertThat(notices.latest().get()).satisfies(notice -> {
            assertThat(notice.code()).isEqualTo("RST-103");
            assertThat(notice.text()).startsWith("Não foi possível terminar a importação.");
            assertThat(notice.text()).doesNotContain("disk full", "Exception");
        });
    }
}
