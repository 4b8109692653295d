/** The frame around the screens: top bar, navigation, status bar, actions. */
@NullMarked
package dev.rastro.desktop.shell;

import org.jspecify.annotations.NullMarked;
