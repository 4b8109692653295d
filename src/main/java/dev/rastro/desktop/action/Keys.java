package dev.rastro.desktop.action;

import dev.rastro.desktop.common.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/** Combinations of keys as text. */
public final class Keys {
    private static final Pattern WRITTEN = Pattern.compile("[\\w ]+(\\+[\\w ]+)*");

    private static final Map<KeyCode, List<KeyCode>> TWINS = Map.of(
            KeyCode.PLUS, List.of(KeyCode.EQUALS, KeyCode.ADD),
            KeyCode.MINUS, List.of(KeyCode.SUBTRACT),
            KeyCode.DIGIT0, List.of(KeyCode.NUMPAD0));

    private Keys() {}

    /** Reads {@code Shortcut+Shift+P} and the like; throws when it is none. */
    public static KeyCombination parse(String text) {
        return KeyCombination.valueOf(text);
    }

    /** Reads what somebody may have written by hand; empty when it is none. */
    public static Optional<KeyCombination> find(String text) {
        try {
            return WRITTEN.matcher(text).matches()
                    ? Optional.of(parse(text)).filter(KeyCodeCombination.class::isInstance)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What was pressed; empty for keys that could not be remembered. */
    public static Optional<KeyCombination> pressed(KeyEvent event) {
        return pressed(
                event.getCode(),
                event.isShiftDown(),
                event.isShortcutDown(),
                event.isAltDown(),
                event.isControlDown() && !event.isShortcutDown());
    }

    static Optional<KeyCombination> pressed(
            KeyCode code, boolean shift, boolean shortcut, boolean alt, boolean control) {
        KeyCombination keys = new KeyCodeCombination(
                code, modifier(shift), modifier(control), modifier(alt), ModifierValue.UP, modifier(shortcut));
        return find(keys.getName()).filter(keys::equals);
    }

    private static ModifierValue modifier(boolean down) {
        return down ? ModifierValue.DOWN : ModifierValue.UP;
    }

    /**
     * The combination and those that mean the same to whoever presses them: plus is a key of its own on few keyboards, on most
     * it is over the sign of equality, and beside the digits there is another of each.
     */
    public static List<KeyCombination> alike(KeyCombination keys) {
        List<KeyCombination> all = new ArrayList<>(List.of(keys));
        if (keys instanceof KeyCodeCombination code) {
            TWINS.getOrDefault(code.getCode(), List.of()).forEach(twin -> all.add(with(code, twin, code.getShift())));
            if (code.getCode() == KeyCode.PLUS) {
                all.add(with(code, KeyCode.EQUALS, ModifierValue.DOWN));
            }
        }
        return all;
    }

    private static KeyCombination with(KeyCodeCombination like, KeyCode code, ModifierValue shift) {
        return new KeyCodeCombination(
                code, shift, like.getControl(), like.getAlt(), like.getMeta(), like.getShortcut());
    }

    /** Whether the keys type something, so that they may not be taken from a text field. */
    public static boolean types(KeyCombination keys) {
        boolean modified = keys.getControl() == ModifierValue.DOWN
                || keys.getShortcut() == ModifierValue.DOWN
                || keys.getAlt() == ModifierValue.DOWN
                || keys.getMeta() == ModifierValue.DOWN;
        return !modified && !(keys instanceof KeyCodeCombination code && stands(code.getCode()));
    }

    /** As the keyboard has it, with words where it has them. */
    public static String shown(KeyCombination keys, Wording wording) {
        if (keys instanceof KeyCodeCombination code) {
            String key = "key." + code.getCode().name();
            Optional<String> word = wording.messages().find(key);
            if (word.isPresent()) {
                String all = keys.getDisplayText();
                return all.substring(0, all.lastIndexOf('+') + 1) + word.get();
            }
        }
        return keys.getDisplayText();
    }

    private static boolean stands(KeyCode code) {
        return code.isFunctionKey();
    }
}
