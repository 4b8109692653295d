/** Sheets for what has no layout of its own, so that nothing is unprintable. */
@NullMarked
package dev.rastro.print.generic;

import org.jspecify.annotations.NullMarked;
