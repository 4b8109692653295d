/** What keeps the data folder in order. */
@NullMarked
package dev.rastro.desktop.maintenance;

import org.jspecify.annotations.NullMarked;
