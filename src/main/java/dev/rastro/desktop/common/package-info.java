/** What every screen shares: the way to the screen's thread, background work, texts, formats, actions and badges. */
@NullMarked
package dev.rastro.desktop.common;

import org.jspecify.annotations.NullMarked;
