/** Capture in the background: when to ask, whom, and what to do with the answer. */
@NullMarked
package dev.rastro.sefaz.sync;

import org.jspecify.annotations.NullMarked;
