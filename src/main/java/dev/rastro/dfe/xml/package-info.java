/** Tolerant and safe reading of every DF-e family and version into small records. */
@NullMarked
package dev.rastro.dfe.xml;

import org.jspecify.annotations.NullMarked;
