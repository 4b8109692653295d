package dev.rastro.desktop.acts;

import dev.rastro.acts.Change;
import dev.rastro.desktop.action.ActionRegistry;
import dev.rastro.desktop.action.ActionSource;
import dev.rastro.dfe.AccessKey;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What can be done with the selected documents, and taken back.
 *
 * @param selection the documents
 * @param tags opens the tags of the selection, {@code stage} and {@code assign} likewise
 * @param note gives the keyboard to a new note on the document that is looked at
 */
public record ActActions(
        ActsViewModel acts,
        Supplier<Set<AccessKey>> selection,
        Runnable tags,
        Runnable stage,
        Runnable assign,
        Runnable note)
        implements ActionSource {
    @Override
    public void contribute(ActionRegistry actions) {
        actions.register("tags", tags);
        actions.register("note", note);
        actions.register("stage", stage);
        actions.register("assign", assign);
        actions.register("archive", () -> acts.perform(selection.get(), new Change.Archive(true)));
        actions.register("unarchive", () -> acts.perform(selection.get(), new Change.Archive(false)));
        actions.register("undo", acts.undoName().map(name -> !name.isEmpty()), acts::undo);
        actions.register("redo", acts.redoName().map(name -> !name.isEmpty()), acts::redo);
    }
}
