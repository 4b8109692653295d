/** What the operator can do: one registry that menu, buttons, context menus, shortcuts and the palette are made from. */
@NullMarked
package dev.rastro.desktop.action;

import org.jspecify.annotations.NullMarked;
