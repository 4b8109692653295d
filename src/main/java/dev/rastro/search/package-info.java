/**
 * Finds documents by what is written in them: an index beside the log, fed by it, and the language in which operators ask.
 */
@NullMarked
package dev.rastro.search;

import org.jspecify.annotations.NullMarked;
