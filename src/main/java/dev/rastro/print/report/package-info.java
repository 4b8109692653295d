/** Papers of running text that are no auxiliary documents. */
@NullMarked
package dev.rastro.print.report;

import org.jspecify.annotations.NullMarked;
