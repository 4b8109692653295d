/** Measures Rastro against stated limits. May know everything; nothing but the composition root knows it. */
@NullMarked
package dev.rastro.bench;

import org.jspecify.annotations.NullMarked;
