/** What is only seen by looking across documents. */
@NullMarked
package dev.rastro.desktop.crossing;

import org.jspecify.annotations.NullMarked;
