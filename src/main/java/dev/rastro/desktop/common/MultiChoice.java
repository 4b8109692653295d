package dev.rastro.desktop.common;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;

/** A button whose menu ticks any number of values; it says itself what is ticked. None ticked means no restriction. */
public final class MultiChoice<T> extends MenuButton {
    private final String name;
    private final String everything;
    private final Function<T, String> words;
    private final Map<T, CheckBox> boxes = new LinkedHashMap<>();

    /**
     * Keeps {@code chosen} in step with the ticks.
     *
     * @param name of the property, shown before the values
     * @param everything what is said when nothing is ticked
     */
    public MultiChoice(
            String name,
            String everything,
            List<T> values,
            Function<T, String> words,
            ObjectProperty<Set<T>> chosen,
            Lifetime life) {
        this.name = name;
        this.everything = everything;
        this.words = words;
        for (T value : values) {
            CheckBox box = new CheckBox(words.apply(value));
            box.setOnAction(event -> chosen.set(ticked()));
            boxes.put(value, box);
            CustomMenuItem item = new CustomMenuItem(box, false);
            getItems().add(item);
        }
        getStyleClass().add("filter");
        setAccessibleText(name);
        life.bind(chosen, this::show);
    }

    /** The words of the values have changed. */
    public void reword() {
        boxes.forEach((value, box) -> box.setText(words.apply(value)));
        show(ticked());
    }

    private Set<T> ticked() {
        Set<T> ticked = new LinkedHashSet<>();
        boxes.forEach((value, box) -> {
            if (box.isSelected()) {
                ticked.add(value);
            }
        });
        return ticked;
    }

    private void show(Set<T> now) {
        boxes.forEach((value, box) -> box.setSelected(now.contains(value)));
        String said = switch (now.size()) {
            case 0 -> everything;
            case 1 -> words.apply(now.iterator().next());
            default -> Integer.toString(now.size());
        };
        setText(name + ": " + said);
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("restricting"), !now.isEmpty());
    }
}
