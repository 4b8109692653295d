/** Prints on paper: the system's printers, and documents as their jobs. */
@NullMarked
package dev.rastro.print.paper;

import org.jspecify.annotations.NullMarked;
