/** The settings as the operator finds and changes them; what is kept of them is in {@code settings}. */
@NullMarked
package dev.rastro.desktop.preferences;

import org.jspecify.annotations.NullMarked;
