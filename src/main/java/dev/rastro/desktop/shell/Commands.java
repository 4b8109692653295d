package dev.rastro.desktop.shell;

import dev.rastro.desktop.common.Nodes;
import dev.rastro.desktop.common.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;

/** The one register of what can be done. For the screen's thread only. */
public final class Commands {
    private final Map<String, Command> byId = new LinkedHashMap<>();
    private final Wording wording;

    Commands(Wording wording) {
        this.wording = wording;
    }

    /** Adds a command; {@code shortcut} may be empty. */
    void add(String id, String icon, String shortcut, Runnable run) {
        KeyCombination keys = shortcut.isEmpty() ? null : KeyCombination.valueOf(shortcut);
        if (byId.put(id, new Command(id, icon, keys, run)) != null) {
            throw new IllegalArgumentException("Two commands are called " + id);
        }
    }

    /** All of them, in the order they were added. */
    public List<Command> all() {
        return List.copyOf(byId.values());
    }

    /** The command of that name. */
    public Command get(String id) {
        Command command = byId.get(id);
        if (command == null) {
            throw new IllegalArgumentException("No command is called " + id);
        }
        return command;
    }

    /** What the operator reads. */
    public String text(Command command) {
        return wording.text("action." + command.id());
    }

    /** The text and, behind it, the shortcut. */
    private String hint(Command command) {
        KeyCombination keys = command.shortcut();
        return keys == null ? text(command) : text(command) + " (" + keys.getDisplayText() + ")";
    }

    MenuItem menuItem(String id) {
        Command command = get(id);
        MenuItem item = new MenuItem(text(command), Nodes.icon(command.icon()));
        item.setOnAction(event -> command.run().run());
        // The scene carries the shortcut; here it is only shown, for a menu item of its own would answer twice.
        KeyCombination keys = command.shortcut();
        if (keys != null) {
            item.setText(text(command) + "   " + keys.getDisplayText());
        }
        return item;
    }

    Button button(String id) {
        Command command = get(id);
        Button button = new Button(text(command), Nodes.icon(command.icon()));
        button.setTooltip(new Tooltip(hint(command)));
        button.setOnAction(event -> command.run().run());
        return button;
    }

    Button iconButton(String id) {
        Command command = get(id);
        return Nodes.iconButton(command.icon(), hint(command), command.run());
    }

    /** Lets {@code scene} answer to the shortcuts, in place of those of any register before. */
    void install(Scene scene) {
        scene.getAccelerators().clear();
        for (Command command : new ArrayList<>(byId.values())) {
            KeyCombination keys = command.shortcut();
            if (keys != null) {
                scene.getAccelerators().put(keys, command.run());
            }
        }
    }
}
