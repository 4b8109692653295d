/** What needs a decision today, and how much there is of what. */
@NullMarked
package dev.rastro.desktop.panel;

import org.jspecify.annotations.NullMarked;
