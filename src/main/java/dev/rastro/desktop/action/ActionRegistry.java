package dev.rastro.desktop.action;

import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

/**
 * The one register of what can be done. What an action is called, looks like and answers to is a row of
 * {@code actions.tsv}; features register only what it does. For the screen's thread only.
 */
public final class ActionRegistry implements AutoCloseable {
    private static final ObservableValue<Boolean> ALWAYS = new ReadOnlyBooleanWrapper(true);

    private final ActionTable table;
    private final Map<ActionContext, ObservableValue<Boolean>> contexts;
    private final Keymap keymap;
    private final Wording wording;
    private final Map<String, Action> byId = new HashMap<>();
    private final Lifetime life = new Lifetime();

    /** @param contexts which contexts are in force; those that are absent always are */
    public ActionRegistry(
            ActionTable table, Map<ActionContext, ObservableValue<Boolean>> contexts, Keymap keymap, Wording wording) {
        this.table = table;
        this.contexts = Map.copyOf(contexts);
        this.keymap = keymap;
        this.wording = wording;
    }

    /** Another register of the same table and keys, without actions yet; in it every context is in force. */
    public ActionRegistry beside() {
        return new ActionRegistry(table, Map.of(), keymap, wording);
    }

    /** Says what an action of the table does. */
    public void register(String id, Runnable act) {
        register(id, ALWAYS, act);
    }

    /** Says what an action of the table does; {@code enabled} beside its context. */
    public void register(String id, ObservableValue<Boolean> enabled, Runnable act) {
        ActionSpec spec = table.find(id)
                .orElseThrow(() -> new IllegalArgumentException("No row of the table of actions is called " + id));
        Action action = new Action(spec, act);
        if (byId.put(id, action) != null) {
            throw new IllegalArgumentException("Two actions are called " + id);
        }
        ObservableValue<Boolean> context = contexts.getOrDefault(spec.context(), ALWAYS);
        life.bind(enabled, now -> action.available(now && context.getValue()));
        life.listen(context, now -> action.available(now && enabled.getValue()));
    }

    /** All of them, in the order of the table. */
    public List<Action> all() {
        return table.all().stream()
                .map(spec -> byId.get(spec.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Those that are offered in a place, in the order of the table. */
    public List<Action> on(Surface surface) {
        return all().stream()
                .filter(action -> action.spec().surfaces().contains(surface))
                .toList();
    }

    /** Those of a part of the menu. */
    public List<Action> in(String group) {
        return all().stream()
                .filter(action -> action.spec().group().equals(group))
                .toList();
    }

    /** The action of that name. */
    public Action get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No action is called " + id));
    }

    /** The action of that name, which a window without its feature does not have. */
    public Optional<Action> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Does it, if it is available. */
    public void run(String id) {
        get(id).run();
    }

    /** The parts of the menu, in their order. */
    public List<String> groups() {
        return List.copyOf(table.groups());
    }

    /** What the operator reads. */
    public String text(Action action) {
        return wording.text("action." + action.id());
    }

    /** The keys as they are written on the keyboard; "" for none. */
    public String keys(Action action) {
        return keymap.keys(action.spec()).map(each -> Keys.shown(each, wording)).orElse("");
    }

    /** The text and, behind it, the keys. */
    public String hint(Action action) {
        String keys = keys(action);
        return keys.isEmpty() ? text(action) : text(action) + " (" + keys + ")";
    }

    /** Which keys do what. */
    public Keymap keymap() {
        return keymap;
    }

    @Override
    public void close() {
        life.close();
    }
}
