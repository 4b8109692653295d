package dev.rastro.desktop.preferences;

import dev.rastro.desktop.action.Keymap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;

/**
 * A setting.
 *
 * @param id stable
 * @param section stable; {@code settings.section.<section>} is its text's key
 * @param help what it is for; may be empty
 * @param words further words to find it by
 */
public record SettingEntry(String id, String section, String title, String help, String words, Control control) {
    /** How it is changed. */
    public sealed interface Control {}

    /**
     * One of several values.
     *
     * @param text what the operator reads of a value
     */
    public record OneOf<T>(Property<T> value, List<T> values, Function<T, String> text) implements Control {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** Yes or no. */
    public record YesOrNo(Property<Boolean> value) implements Control {}

    /**
     * Something to do, beside how things stand.
     *
     * @param label of the button
     * @param sentences whether the state is told in sentences, which go on in the next line, and no path, which is cut in its middle
     */
    public record Act(ObservableValue<String> state, String label, Runnable act, boolean sentences) implements Control {
        /** With a state of few words, or a path. */
        public Act(ObservableValue<String> state, String label, Runnable act) {
            this(state, label, act, false);
        }
    }

    /**
     * A line of text.
     *
     * @param value as it is now
     * @param change is given what was typed, when the operator leaves it
     */
    public record Line(ObservableValue<String> value, Consumer<String> change) implements Control {}

    /** The keys of an action. */
    public record Shortcut(Keymap.Binding binding) implements Control {}
}
