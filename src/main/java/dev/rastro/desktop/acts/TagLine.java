package dev.rastro.desktop.acts;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A tag in the editor: on all, on none or on some of the documents. */
final class TagLine {
    /** How many of the documents have it. */
    enum On {
        ALL,
        SOME,
        NONE
    }

    final String label;
    final On before;
    final ObjectProperty<On> now;

    TagLine(String label, On before, On now) {
        this.label = label;
        this.before = before;
        this.now = new SimpleObjectProperty<>(now);
    }

    /** From some to all, from all to none, from none to all. */
    void turn() {
        now.set(now.get() == On.ALL ? On.NONE : On.ALL);
    }
}
