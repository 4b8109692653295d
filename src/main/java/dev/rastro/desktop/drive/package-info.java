/** The real window, driven as an operator would and measured. */
@NullMarked
package dev.rastro.desktop.drive;

import org.jspecify.annotations.NullMarked;
