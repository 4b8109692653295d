/** From an XML to a PDF: which layout prints what, in which situation, with which profile. */
@NullMarked
package dev.rastro.print;

import org.jspecify.annotations.NullMarked;
