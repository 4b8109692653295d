package dev.rastro.desktop.action;

import dev.rastro.desktop.common.HoverTip;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.Nodes;
import java.util.List;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;

/** Buttons and menus of actions, which follow what is available and which keys are chosen. */
public final class ActionControls {
    private final ActionRegistry actions;
    private final Lifetime life;

    public ActionControls(ActionRegistry actions, Lifetime life) {
        this.actions = actions;
        this.life = life;
    }

    /** A line of a menu. The scene carries the keys; here they are only told, for an item of its own would answer twice. */
    public MenuItem menuItem(Action action) {
        MenuItem item =
                new MenuItem(actions.text(action), Nodes.icon(action.spec().icon()));
        item.setId(action.id());
        item.setOnAction(event -> action.run());
        life.bind(action.available(), now -> item.setDisable(!now));
        life.bind(actions.keymap().revision(), changed -> {
            String keys = actions.keys(action);
            item.setText(keys.isEmpty() ? actions.text(action) : actions.text(action) + "   " + keys);
        });
        return item;
    }

    /** A button with icon and words. */
    public Button button(Action action) {
        Button button =
                new Button(actions.text(action), Nodes.icon(action.spec().icon()));
        return prepared(button, action);
    }

    /** A button that shows only its icon. */
    public Button iconButton(Action action) {
        Button button = Nodes.iconButton(action.spec().icon(), actions.text(action), action::run);
        return prepared(button, action);
    }

    private Button prepared(Button button, Action action) {
        HoverTip.on(button, () -> actions.hint(action));
        button.setOnAction(event -> action.run());
        life.bind(action.available(), now -> button.setDisable(!now));
        return button;
    }

    /** Buttons of what is offered in a place. */
    public List<Button> buttons(Surface surface) {
        return actions.on(surface).stream().map(this::button).toList();
    }

    /** The same with icons alone. */
    public List<Button> iconButtons(Surface surface) {
        return actions.on(surface).stream().map(this::iconButton).toList();
    }

    /** Gives a control the context menu of a place, except over {@code without}, a style class. */
    public void contextMenu(Control control, Surface surface, String without) {
        ContextMenu menu = new ContextMenu();
        actions.on(surface).forEach(action -> menu.getItems().add(menuItem(action)));
        EventHandler<ContextMenuEvent> elsewhere = event -> {
            for (Node node = (Node) event.getTarget(); node != null; node = node.getParent()) {
                if (node.getStyleClass().contains(without)) {
                    event.consume();
                    return;
                }
            }
        };
        control.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, elsewhere);
        control.setContextMenu(menu);
        life.onClose(() -> {
            control.removeEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, elsewhere);
            control.setContextMenu(null);
        });
    }

    /** Offers the actions of a surface where a menu is asked for and nothing inside of the node has one of its own. */
    public void contextMenu(Node node, Surface surface) {
        ContextMenu menu = new ContextMenu();
        actions.on(surface).forEach(action -> menu.getItems().add(menuItem(action)));
        EventHandler<ContextMenuEvent> asked = event -> {
            menu.show(node, event.getScreenX(), event.getScreenY());
            event.consume();
        };
        node.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, asked);
        life.onClose(() -> node.removeEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, asked));
        life.onClose(menu::hide);
    }
}
