/** What became different since a moment. */
@NullMarked
package dev.rastro.desktop.history;

import org.jspecify.annotations.NullMarked;
