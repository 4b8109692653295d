/** How a second start of the program gives its files to the window that has the data folder already (ADR 19). */
@NullMarked
package dev.rastro.handover;

import org.jspecify.annotations.NullMarked;
