package dev.rastro.desktop.importing;

import dev.rastro.desktop.action.ActionRegistry;
import dev.rastro.desktop.action.ActionSource;
import dev.rastro.desktop.common.FileDialogs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bringing documents in.
 *
 * @param training {@code null} where there is none to offer
 * @param showResult shows what became of the last import
 */
public record ImportActions(
        ImportViewModel importing,
        WatchViewModel watching,
        @Nullable TrainingData training,
        FileDialogs dialogs,
        Runnable showResult)
        implements ActionSource {
    @Override
    public void contribute(ActionRegistry actions) {
        actions.register("import.files", () -> importing.start(dialogs.filesToImport()));
        actions.register(
                "import.folder", () -> dialogs.folderToImport().ifPresent(folder -> importing.start(List.of(folder))));
        if (training != null) {
            actions.register("import.training", () -> importing.startTraining(training));
        }
        actions.register("watch", () -> dialogs.folderToWatch().ifPresent(watching::watch));
        actions.register("watch.stop", watching.folder().map(folder -> true).orElse(false), watching::stop);
        actions.register("result", importing.last().map(last -> true).orElse(false), showResult);
    }
}
