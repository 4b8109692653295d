package dev.rastro.desktop.common;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * A reading that is made only while somebody looks. What is asked for meanwhile is read once, when the screen is shown again;
 * a screen that nothing happened to is shown as it was. For the screen's thread only.
 */
public final class WhileShown {
    private final Runnable reading;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private boolean wanted = true;

    public WhileShown(Runnable reading) {
        this.reading = reading;
        shown.addListener((observed, before, now) -> {
            if (now && wanted) {
                request();
            }
        });
    }

    /** Whether somebody looks; the view says so. */
    public BooleanProperty shown() {
        return shown;
    }

    /** Reads now, or when the screen is shown next. */
    public void request() {
        wanted = !shown.get();
        if (!wanted) {
            reading.run();
        }
    }
}
