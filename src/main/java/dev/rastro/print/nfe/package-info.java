/** The DANFE. */
@NullMarked
package dev.rastro.print.nfe;

import org.jspecify.annotations.NullMarked;
