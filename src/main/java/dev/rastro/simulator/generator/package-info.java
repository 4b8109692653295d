/** Makes training data: the same seed gives the same files, byte for byte. */
@NullMarked
package dev.rastro.simulator.generator;

import org.jspecify.annotations.NullMarked;
