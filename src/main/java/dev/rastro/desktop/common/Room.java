package dev.rastro.desktop.common;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/**
 * How much room there is: little of it in a small window, and in a large one at a large zoom. Known to the style sheet as
 * {@code :narrow} and {@code :low}.
 */
public final class Room {
    private static final double NARROW = 800;
    private static final double LOW = 480;

    private Room() {}

    /** Whether {@code region} is too narrow to show two things side by side. */
    public static ObservableValue<Boolean> narrow(Region region) {
        return region.widthProperty().map(width -> width.doubleValue() > 0 && width.doubleValue() < NARROW);
    }

    /** Whether {@code region} is too low for two things above each other. */
    public static ObservableValue<Boolean> low(Region region) {
        return region.heightProperty().map(height -> height.doubleValue() > 0 && height.doubleValue() < LOW);
    }

    /** Tells the style sheet of both. */
    public static void mark(Region region, Lifetime life) {
        life.bind(narrow(region), now -> region.pseudoClassStateChanged(PseudoClass.getPseudoClass("narrow"), now));
        life.bind(low(region), now -> region.pseudoClassStateChanged(PseudoClass.getPseudoClass("low"), now));
    }
}
