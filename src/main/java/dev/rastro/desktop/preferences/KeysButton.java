package dev.rastro.desktop.preferences;

import dev.rastro.desktop.action.Keymap.Binding;
import dev.rastro.desktop.action.Keys;
import dev.rastro.desktop.common.Wording;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Shows the keys of an action; pressed, it waits for others. Escape leaves them, Backspace takes them away. */
final class KeysButton extends Button {
    private final ShortcutEditor editor;
    private final Binding binding;
    private final String title;
    private final Wording wording;
    private boolean waiting;

    KeysButton(ShortcutEditor editor, Binding binding, String title, Wording wording) {
        this.editor = editor;
        this.binding = binding;
        this.title = title;
        this.wording = wording;
        setId("keys-" + binding.name());
        getStyleClass().add("keys-button");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> listen(true));
        focusedProperty().addListener((observed, before, now) -> {
            if (!now) {
                listen(false);
            }
        });
        addEventFilter(KeyEvent.ANY, this::key);
    }

    private void listen(boolean now) {
        waiting = now;
        show();
    }

    void show() {
        String keys = waiting ? wording.text("settings.shortcut.press") : editor.keys(binding);
        setText(keys);
        setAccessibleText(title + ": " + keys);
    }

    /** Whether it takes whatever is pressed, Escape too. */
    boolean waiting() {
        return waiting;
    }

    private void key(KeyEvent event) {
        if (!waiting) {
            return;
        }
        event.consume();
        if (event.getEventType() != KeyEvent.KEY_PRESSED || event.getCode().isModifierKey()) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            listen(false);
        } else if (event.getCode() == KeyCode.BACK_SPACE || event.getCode() == KeyCode.DELETE) {
            listen(false);
            editor.remove(binding);
        } else {
            Keys.pressed(event).ifPresent(keys -> {
                listen(!editor.press(binding, keys));
            });
        }
    }
}
