package dev.rastro.desktop.detail;

import dev.rastro.desktop.action.ActionRegistry;
import dev.rastro.desktop.action.ActionSource;
import dev.rastro.desktop.common.FileDialogs;
import dev.rastro.desktop.freshness.Act;
import dev.rastro.desktop.freshness.FreshnessViewModel;
import dev.rastro.dfe.AccessKey;
import dev.rastro.timeline.Timeline;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What can be done with the document that is looked at.
 *
 * @param enlarge shows its pages over the whole window
 * @param close puts it away
 */
public record DocumentActions(
        DetailViewModel detail,
        PdfViewModel pdf,
        FreshnessViewModel freshness,
        FileDialogs dialogs,
        Runnable enlarge,
        Runnable close)
        implements ActionSource {
    @Override
    public void contribute(ActionRegistry actions) {
        actions.register("preview.large", enlarge);
        actions.register("pdf", this::savePdf);
        actions.register("dossier", this::saveDossier);
        actions.register("detail.close", close);
    }

    private void savePdf() {
        Timeline shown = detail.timeline().get();
        OffsetDateTime moment = detail.asOf().get();
        if (shown != null) {
            AccessKey key = shown.document().key();
            // What was known on an earlier day is no claim about today.
            freshness.before(
                    Act.SAVE,
                    moment == null ? List.of(shown.document()) : List.of(),
                    () -> dialogs.fileToWrite(PdfViewModel.fileName(key))
                            .ifPresent(file -> pdf.write(key, moment, file)));
        }
    }

    private void saveDossier() {
        AccessKey key = detail.key().get();
        if (key != null) {
            dialogs.fileToWrite(DossierViewModel.fileName(key))
                    .ifPresent(file -> detail.dossier().write(key, file));
        }
    }
}
