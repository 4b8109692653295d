package dev.rastro.desktop.action;

import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCombination;

/**
 * A row of the table of actions.
 *
 * @param id stable; {@code action.<id>} is its text's key
 * @param icon name of a Feather icon
 * @param group the part of the menu that it stands in
 * @param shortcut works wherever the context is in force
 * @param key works while the list of documents has the keyboard
 */
public record ActionSpec(
        String id,
        String icon,
        String group,
        ActionContext context,
        Optional<KeyCombination> shortcut,
        Optional<KeyCombination> key,
        Set<Surface> surfaces) {}
