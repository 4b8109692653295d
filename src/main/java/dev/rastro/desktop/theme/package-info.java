/** Light and dark, zoom, and the style sheets. */
@NullMarked
package dev.rastro.desktop.theme;

import org.jspecify.annotations.NullMarked;
