/** Writes the documents of each family, signed and with their authorisation. */
@NullMarked
package dev.rastro.simulator.generator.document;

import org.jspecify.annotations.NullMarked;
