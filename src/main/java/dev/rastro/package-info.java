/** Rastro: entry point and composition root. */
@NullMarked
package dev.rastro;

import org.jspecify.annotations.NullMarked;
