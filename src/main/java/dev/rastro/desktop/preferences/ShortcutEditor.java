package dev.rastro.desktop.preferences;

import dev.rastro.desktop.action.Keymap;
import dev.rastro.desktop.action.Keymap.Binding;
import dev.rastro.desktop.action.Keymap.Slot;
import dev.rastro.desktop.action.Keys;
import dev.rastro.desktop.common.Wording;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.input.KeyCombination;

/** Changes the keys of actions, and says why not where it cannot be. */
public final class ShortcutEditor {
    static final String SECTION = "shortcuts";

    private final Keymap keymap;
    private final Wording wording;
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");

    public ShortcutEditor(Keymap keymap, Wording wording) {
        this.keymap = keymap;
        this.wording = wording;
    }

    public Keymap keymap() {
        return keymap;
    }

    /** Every way to an action by keys as a setting. */
    public List<SettingEntry> entries() {
        return keymap.bindings().stream()
                .map(binding -> new SettingEntry(
                        "shortcut." + binding.name(),
                        SECTION,
                        name(binding),
                        "",
                        wording.text("settings.shortcut.words"),
                        new SettingEntry.Shortcut(binding)))
                .toList();
    }

    /** What the operator reads of a way. */
    public String name(Binding binding) {
        String action = wording.text("action." + binding.action().id());
        return binding.slot() == Slot.LIST ? wording.text("settings.shortcut.list", action) : action;
    }

    /** The keys of a way in words. */
    public String keys(Binding binding) {
        return keymap.keys(binding)
                .map(keys -> Keys.shown(keys, wording))
                .orElse(wording.text("settings.shortcut.none"));
    }

    /** Gives a way the keys that were pressed, unless they mean something else already. */
    public boolean press(Binding binding, KeyCombination keys) {
        String shown = Keys.shown(keys, wording);
        Optional<Binding> other = keymap.taken(binding, keys);
        if (other.isPresent()) {
            told.set(wording.text("settings.shortcut.taken", shown, name(other.get())));
            return false;
        }
        if (!keymap.choose(binding, Optional.of(keys))) {
            told.set(wording.text("settings.shortcut.types", shown));
            return false;
        }
        told.set(wording.text("settings.shortcut.chosen", name(binding), shown));
        return true;
    }

    /** Takes the keys of a way away. */
    public void remove(Binding binding) {
        keymap.choose(binding, Optional.empty());
        told.set(wording.text("settings.shortcut.removed", name(binding)));
    }

    /** Back to the keys it came with, unless they mean something else by now. */
    public void reset(Binding binding) {
        Optional<KeyCombination> standard = binding.standard();
        Optional<Binding> other = standard.flatMap(keys -> keymap.taken(binding, keys));
        if (standard.isPresent() && other.isPresent()) {
            told.set(wording.text("settings.shortcut.taken", Keys.shown(standard.get(), wording), name(other.get())));
        } else {
            keymap.choose(binding, standard);
            told.set("");
        }
    }

    /** Back to the keys that all came with. */
    public void resetAll() {
        keymap.resetAll();
        told.set(wording.text("settings.shortcut.resetAll.done"));
    }

    /** What became of the last change, in words; may be empty. */
    public ReadOnlyStringProperty told() {
        return told.getReadOnlyProperty();
    }
}
