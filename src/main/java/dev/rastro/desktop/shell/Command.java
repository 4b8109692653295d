package dev.rastro.desktop.shell;

import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * Something the operator can do; menu, buttons, shortcuts and the list of actions are all made from it.
 *
 * @param id stable; {@code action.<id>} is its text's key
 * @param icon name of a Feather icon
 */
public record Command(String id, String icon, @Nullable KeyCombination shortcut, Runnable run) {}
