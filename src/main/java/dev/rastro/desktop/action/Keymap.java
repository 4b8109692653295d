package dev.rastro.desktop.action;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.input.KeyCombination;

/** Which keys do what: the table's, except where the operator chose others. For the screen's thread only. */
public final class Keymap {
    /** Where keys are listened to. */
    public enum Slot {
        /** Wherever the action's context is in force. */
        SHORTCUT,
        /** Only while the list has the keyboard. */
        LIST
    }

    /** One way to an action by keys. */
    public record Binding(ActionSpec action, Slot slot) {
        /** Its name in the settings. */
        public String name() {
            return slot == Slot.LIST ? action.id() + "@list" : action.id();
        }

        /** The keys it came with. */
        public Optional<KeyCombination> standard() {
            return slot == Slot.LIST ? action.key() : action.shortcut();
        }

        private ActionContext context() {
            return slot == Slot.LIST ? ActionContext.SELECTION : action.context();
        }
    }

    private final List<Binding> bindings = new ArrayList<>();
    private final Map<Binding, Optional<KeyCombination>> chosen = new HashMap<>();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();

    /**
     * The keys of {@code table}.
     *
     * @param chosen what the operator chose instead, by {@link Binding#name()}; "" for no keys
     * @throws IllegalStateException when the table gives two actions the same keys where both could be meant
     */
    public Keymap(ActionTable table, Map<String, String> chosen) {
        for (ActionSpec spec : table.all()) {
            bindings.add(new Binding(spec, Slot.SHORTCUT));
            if (spec.key().isPresent()) {
                bindings.add(new Binding(spec, Slot.LIST));
            }
        }
        bindings.forEach(this::checkStandard);
        for (Binding binding : bindings) {
            String text = chosen.get(binding.name());
            if (text != null) {
                Optional<KeyCombination> keys = Keys.find(text);
                if (text.isEmpty() || keys.isPresent()) {
                    this.chosen.put(binding, keys);
                }
            }
        }
        // What was chosen with an older table may mean two things now; the table's keys win then.
        while (this.chosen.keySet().removeIf(this::inConflict)) {}
    }

    private boolean inConflict(Binding binding) {
        return keys(binding).filter(keys -> !allows(binding, keys)).isPresent();
    }

    private void checkStandard(Binding binding) {
        Optional<KeyCombination> keys = binding.standard();
        if (keys.isPresent() && binding.slot() == Slot.SHORTCUT && Keys.types(keys.get())) {
            throw new IllegalStateException(binding.name() + ": " + keys.get() + " types something");
        }
        keys.flatMap(each -> taken(binding, each)).ifPresent(other -> {
            throw new IllegalStateException(binding.name() + " and " + other.name() + " both have "
                    + keys.get().getName());
        });
    }

    /** Every way to an action by keys, also those without any. */
    public List<Binding> bindings() {
        return List.copyOf(bindings);
    }

    /** The keys of a way. */
    public Optional<KeyCombination> keys(Binding binding) {
        Optional<KeyCombination> own = chosen.get(binding);
        return own == null ? binding.standard() : own;
    }

    /** The keys of an action that are worth telling: its shortcut, else its key in the list. */
    public Optional<KeyCombination> keys(ActionSpec action) {
        return keys(new Binding(action, Slot.SHORTCUT))
                .or(() -> action.key().isEmpty() ? Optional.empty() : keys(new Binding(action, Slot.LIST)));
    }

    /** The other way that {@code keys} already mean something on, where both could be meant. */
    public Optional<Binding> taken(Binding binding, KeyCombination keys) {
        return bindings.stream()
                .filter(other -> !other.equals(binding) && other.context().meets(binding.context()))
                .filter(other -> keys(other).filter(keys::equals).isPresent())
                .findFirst();
    }

    private boolean allows(Binding binding, KeyCombination keys) {
        return (binding.slot() == Slot.LIST || !Keys.types(keys))
                && taken(binding, keys).isEmpty();
    }

    /** Gives a way other keys; empty for none. Refused with {@code false} when {@link #taken} or they would be typed. */
    public boolean choose(Binding binding, Optional<KeyCombination> keys) {
        if (keys.filter(each -> !allows(binding, each)).isPresent()) {
            return false;
        }
        if (keys.equals(binding.standard())) {
            chosen.remove(binding);
        } else {
            chosen.put(binding, keys);
        }
        revision.set(revision.get() + 1);
        return true;
    }

    /** Whether the operator chose other keys than the table's. */
    public boolean changed(Binding binding) {
        return chosen.containsKey(binding);
    }

    /** The table's keys for all. */
    public void resetAll() {
        chosen.clear();
        revision.set(revision.get() + 1);
    }

    /** What differs from the table, by {@link Binding#name()}, to be kept. */
    public Map<String, String> differences() {
        Map<String, String> all = new TreeMap<>();
        chosen.forEach((binding, keys) ->
                all.put(binding.name(), keys.map(KeyCombination::getName).orElse("")));
        return all;
    }

    /** Changes with every change of the keys. */
    public ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }
}
