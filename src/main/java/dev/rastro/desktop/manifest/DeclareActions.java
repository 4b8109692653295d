package dev.rastro.desktop.manifest;

import dev.rastro.desktop.action.ActionRegistry;
import dev.rastro.desktop.action.ActionSource;

/** Declaring on the document that is looked at; {@code offer} lets the operator choose. */
public record DeclareActions(DeclareViewModel declare, Runnable offer) implements ActionSource {
    @Override
    public void contribute(ActionRegistry actions) {
        actions.register("declare", declare.offered().map(types -> !types.isEmpty()), offer);
    }
}
