/** What the window shows before the data folder is open, and when it cannot be opened. */
@NullMarked
package dev.rastro.desktop.start;

import org.jspecify.annotations.NullMarked;
