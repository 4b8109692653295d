/** Dirty states, each with a name: what is not final about a document, what to expect and what to do. */
@NullMarked
package dev.rastro.timeline.pending;

import org.jspecify.annotations.NullMarked;
