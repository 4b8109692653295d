package dev.rastro.desktop.acts;

import dev.rastro.acts.Change;
import dev.rastro.desktop.action.ActionRegistry;
import dev.rastro.desktop.action.ActionSource;
import dev.rastro.dfe.AccessKey;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What can be done with the selected documents.
 *
 * @param selection the documents
 * @param tags opens the tags of the selection, {@code stage} and {@code assign} likewise
 * @param stages opens the list of stages
 */
public record ActActions(
        ActsViewModel acts,
        Supplier<Set<AccessKey>> selection,
        Runnable tags,
        Runnable stage,
        Runnable assign,
        Runnable stages)
        implements ActionSource {
    @Override
    public void contribute(ActionRegistry actions) {
        actions.register("tags", tags);
        actions.register("stage", stage);
        actions.register("assign", assign);
        actions.register("stages", stages);
        actions.register("archive", () -> acts.perform(selection.get(), new Change.Archive(true)));
        actions.register("unarchive", () -> acts.perform(selection.get(), new Change.Archive(false)));
    }
}
