/** Writes what happens to a document after its authorisation: events and summaries. */
@NullMarked
package dev.rastro.simulator.generator.history;

import org.jspecify.annotations.NullMarked;
