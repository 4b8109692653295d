package dev.rastro.desktop.documents;

import dev.rastro.desktop.action.ActionRegistry;
import dev.rastro.desktop.action.ActionSource;
import dev.rastro.desktop.common.FileDialogs;
import dev.rastro.desktop.common.Wording;

/**
 * What can be done with the list of documents.
 *
 * @param open shows the selected document and gives it the keyboard
 * @param copy puts the selected rows on the clipboard
 */
public record ListActions(
        DocumentListViewModel documents,
        FilterViewModel filter,
        FileDialogs dialogs,
        Wording wording,
        Runnable open,
        Runnable copy)
        implements ActionSource {
    @Override
    public void contribute(ActionRegistry actions) {
        actions.register("open", open);
        actions.register("list.copy", copy);
        actions.register("list.all", documents::selectAll);
        actions.register("list.known", documents::markKnown);
        actions.register("filter.clear", filter::clear);
        actions.register(
                "list.export",
                () -> dialogs.fileToWrite(wording.text("list.file"))
                        .ifPresent(file -> documents.export(file, wording.text("list.exporting"))));
    }
}
