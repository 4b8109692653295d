package dev.rastro.desktop.preferences;

import dev.rastro.desktop.action.Keymap.Binding;
import dev.rastro.desktop.common.HoverTip;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** The control of each kind of setting. */
final class SettingControls {
    /** The most that the words beside a button take. */
    private static final double STATE = 300;

    private static final double LINE = 220;

    private final ShortcutEditor shortcuts;
    private final Wording wording;
    private final Lifetime life;

    SettingControls(ShortcutEditor shortcuts, Wording wording, Lifetime life) {
        this.shortcuts = shortcuts;
        this.wording = wording;
        this.life = life;
    }

    Node of(SettingEntry entry) {
        return switch (entry.control()) {
            case SettingEntry.OneOf<?> one -> choice(entry.title(), one);
            case SettingEntry.YesOrNo yes -> box(entry.title(), yes);
            case SettingEntry.Line line -> line(entry.title(), line);
            case SettingEntry.Act act -> act(entry.title(), act);
            case SettingEntry.Shortcut shortcut -> keys(entry.title(), shortcut.binding());
        };
    }

    private <T> ComboBox<T> choice(String title, SettingEntry.OneOf<T> one) {
        ComboBox<T> choice = new ComboBox<>();
        choice.getItems().setAll(one.values());
        choice.setAccessibleText(title);
        choice.setMinWidth(Region.USE_PREF_SIZE);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : one.text().apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException(text + ": chosen, not typed");
            }
        });
        life.bind(one.value(), choice::setValue);
        choice.setOnAction(event -> {
            T value = choice.getValue();
            if (value != null && !value.equals(one.value().getValue())) {
                one.value().setValue(value);
            }
        });
        return choice;
    }

    private CheckBox box(String title, SettingEntry.YesOrNo yes) {
        CheckBox box = new CheckBox();
        box.setAccessibleText(title);
        life.bind(yes.value(), box::setSelected);
        box.setOnAction(event -> yes.value().setValue(box.isSelected()));
        return box;
    }

    private TextField line(String title, SettingEntry.Line line) {
        TextField field = new TextField();
        field.setAccessibleText(title);
        field.setPrefWidth(LINE);
        field.setMinWidth(LINE);
        life.bind(line.value(), field::setText);
        Runnable left = () -> {
            if (!field.getText().strip().equals(line.value().getValue())) {
                line.change().accept(field.getText().strip());
                field.setText(line.value().getValue());
            }
        };
        field.setOnAction(event -> left.run());
        life.listen(field.focusedProperty(), focused -> {
            if (!focused) {
                left.run();
            }
        });
        return field;
    }

    private HBox act(String title, SettingEntry.Act act) {
        Label state = Nodes.label("", "settings-state");
        state.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        state.setMaxWidth(STATE);
        state.setWrapText(act.sentences());
        life.bind(act.state(), state::setText);
        HoverTip.on(state, state::getText);
        Button button = new Button(act.label());
        button.getStyleClass().add("small");
        button.setAccessibleText(title + ": " + act.label());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> act.act().run());
        HBox both = new HBox(8, state, button);
        both.setAlignment(Pos.CENTER_RIGHT);
        return both;
    }

    private HBox keys(String title, Binding binding) {
        KeysButton keys = new KeysButton(shortcuts, binding, title, wording);
        Button reset = Nodes.iconButton(
                "fth-rotate-ccw", wording.text("settings.shortcut.reset", title), () -> shortcuts.reset(binding));
        reset.getStyleClass().add("small");
        life.bind(shortcuts.keymap().revision(), changed -> {
            keys.show();
            reset.setVisible(shortcuts.keymap().changed(binding));
        });
        HBox both = new HBox(4, reset, keys);
        both.setAlignment(Pos.CENTER_RIGHT);
        return both;
    }
}
