/** The inputs that are kept but not understood. */
@NullMarked
package dev.rastro.desktop.quarantine;

import org.jspecify.annotations.NullMarked;
