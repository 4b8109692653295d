package dev.rastro.desktop.action;

import dev.rastro.desktop.action.Keymap.Binding;
import dev.rastro.desktop.action.Keymap.Slot;
import dev.rastro.desktop.common.Lifetime;
import java.util.List;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Lets a window answer to the keys of the registry. */
public final class ActionKeys {
    private final ActionRegistry actions;
    private final Keymap keymap;
    private final Lifetime life;

    public ActionKeys(ActionRegistry actions, Lifetime life) {
        this.actions = actions;
        this.keymap = actions.keymap();
        this.life = life;
    }

    /** Lets {@code scene} answer to the shortcuts, in place of those of any registry before, until the end. */
    public void install(Scene scene) {
        life.bind(keymap.revision(), changed -> {
            scene.getAccelerators().clear();
            for (Binding binding : keymap.bindings()) {
                if (binding.slot() == Slot.SHORTCUT) {
                    keymap.keys(binding)
                            .ifPresent(keys -> Keys.alike(keys)
                                    .forEach(each -> scene.getAccelerators().putIfAbsent(each, () -> run(keys))));
                }
            }
        });
        life.onClose(scene.getAccelerators()::clear);
    }

    /** The same keys may mean something else in another context. */
    private void run(KeyCombination keys) {
        on(Slot.SHORTCUT).stream()
                .filter(binding -> keymap.keys(binding).filter(keys::equals).isPresent())
                .flatMap(binding -> actions.find(binding.action().id()).stream())
                .filter(action -> action.available().get())
                .findFirst()
                .ifPresent(Action::run);
    }

    private List<Binding> on(Slot slot) {
        return keymap.bindings().stream()
                .filter(binding -> binding.slot() == slot)
                .toList();
    }

    /**
     * Lets the list of documents answer to its keys while it has the keyboard, until the end.
     *
     * @param look makes the selected document the one that is looked at
     */
    public void installOnList(Node list, Runnable look) {
        EventHandler<KeyEvent> pressed = event -> on(Slot.LIST).stream()
                .filter(binding ->
                        keymap.keys(binding).filter(keys -> keys.match(event)).isPresent())
                .flatMap(binding -> actions.find(binding.action().id()).stream())
                .findFirst()
                .ifPresent(action -> {
                    event.consume();
                    if (action.spec().context() == ActionContext.DOCUMENT) {
                        look.run();
                    }
                    action.run();
                });
        list.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
        life.onClose(() -> list.removeEventFilter(KeyEvent.KEY_PRESSED, pressed));
    }
}
