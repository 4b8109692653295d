/** Auxiliary documents whose blocks are rows of a table, a table for each family. */
@NullMarked
package dev.rastro.print.plan;

import org.jspecify.annotations.NullMarked;
