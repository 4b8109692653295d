package dev.rastro.desktop.common;

import atlantafx.base.theme.Styles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A row of joined buttons of which exactly one is down. */
public final class Segmented<T> extends HBox {
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();

    /** Keeps {@code chosen} in step with the button that is down. */
    public Segmented(String name, List<T> values, Function<T, String> words, Property<T> chosen, Lifetime life) {
        ToggleGroup group = new ToggleGroup();
        for (T value : values) {
            ToggleButton button = new ToggleButton(words.apply(value));
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.getStyleClass().addAll("segment", pill(buttons.size(), values.size()));
            button.setAccessibleText(name + ": " + words.apply(value));
            button.setOnAction(event -> {
                // Pressing the one that is down leaves it down.
                button.setSelected(true);
                chosen.setValue(value);
            });
            buttons.put(value, button);
        }
        getChildren().addAll(buttons.values());
        getStyleClass().add("segmented");
        life.bind(chosen, now -> buttons.forEach((value, button) -> button.setSelected(value.equals(now))));
    }

    private static String pill(int index, int count) {
        if (index == 0) {
            return Styles.LEFT_PILL;
        }
        return index == count - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
    }
}
