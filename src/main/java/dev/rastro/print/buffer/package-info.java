/** What was printed, and what came in and waits for it. */
@NullMarked
package dev.rastro.print.buffer;

import org.jspecify.annotations.NullMarked;
