/** The lists that the operator comes back to, beside the list. */
@NullMarked
package dev.rastro.desktop.views;

import org.jspecify.annotations.NullMarked;
