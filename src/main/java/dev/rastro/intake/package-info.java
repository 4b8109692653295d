/** The single way in: files, archives, folders and captured bytes. */
@NullMarked
package dev.rastro.intake;

import org.jspecify.annotations.NullMarked;
