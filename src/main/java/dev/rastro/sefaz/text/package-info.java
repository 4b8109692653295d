/** The words of capture for operators: why it waits, what is missing, what stands in the way. */
@NullMarked
package dev.rastro.sefaz.text;

import org.jspecify.annotations.NullMarked;
