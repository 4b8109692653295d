package dev.rastro.desktop.action;

/** A feature that says what its actions do. */
@FunctionalInterface
public interface ActionSource {
    /** Registers them. */
    void contribute(ActionRegistry actions);
}
