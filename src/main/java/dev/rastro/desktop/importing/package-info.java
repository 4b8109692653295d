/** Bringing files in: dialogs, drop zone, progress and result. */
@NullMarked
package dev.rastro.desktop.importing;

import org.jspecify.annotations.NullMarked;
