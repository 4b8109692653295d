/** Named ways to print, kept as a readable file in the data folder. */
@NullMarked
package dev.rastro.print.profile;

import org.jspecify.annotations.NullMarked;
