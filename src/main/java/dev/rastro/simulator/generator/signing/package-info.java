/** Throw-away certificates and fast XML signatures for training documents. Of no legal value. */
@NullMarked
package dev.rastro.simulator.generator.signing;

import org.jspecify.annotations.NullMarked;
