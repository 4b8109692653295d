/** The palette (Ctrl+K): everything that can be gone to or done, found by typing. */
@NullMarked
package dev.rastro.desktop.palette;

import org.jspecify.annotations.NullMarked;
