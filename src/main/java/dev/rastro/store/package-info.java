/** The embedded database: original bytes, event log, document tables, exchange journal. All SQL lives below this package. */
@NullMarked
package dev.rastro.store;

import org.jspecify.annotations.NullMarked;
