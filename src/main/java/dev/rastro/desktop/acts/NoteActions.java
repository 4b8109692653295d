package dev.rastro.desktop.acts;

import dev.rastro.desktop.action.ActionRegistry;
import dev.rastro.desktop.action.ActionSource;

/**
 * Writing down what there is to say of the document that is looked at, and taking acts back.
 *
 * @param note gives the keyboard to a new note
 */
public record NoteActions(ActsViewModel acts, Runnable note) implements ActionSource {
    @Override
    public void contribute(ActionRegistry actions) {
        actions.register("note", note);
        actions.register("undo", acts.undoName().map(name -> !name.isEmpty()), acts::undo);
        actions.register("redo", acts.redoName().map(name -> !name.isEmpty()), acts::redo);
    }
}
