/** Documents that are dragged out of the window, as files. */
@NullMarked
package dev.rastro.desktop.dragging;

import org.jspecify.annotations.NullMarked;
