package dev.rastro.desktop.action;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Something the operator can do. For the screen's thread only. */
public final class Action {
    private final ActionSpec spec;
    private final Runnable act;
    private final ReadOnlyBooleanWrapper available = new ReadOnlyBooleanWrapper();

    Action(ActionSpec spec, Runnable act) {
        this.spec = spec;
        this.act = act;
    }

    public ActionSpec spec() {
        return spec;
    }

    public String id() {
        return spec.id();
    }

    /** Whether it has something to act on now. */
    public ReadOnlyBooleanProperty available() {
        return available.getReadOnlyProperty();
    }

    void available(boolean now) {
        available.set(now);
    }

    /** Does it; nothing while it is not available. */
    public void run() {
        if (available.get()) {
            act.run();
        }
    }
}
