/** Avro on disk, records in memory: the explicit contracts of the log. */
@NullMarked
package dev.rastro.log.codec;

import org.jspecify.annotations.NullMarked;
