/** The search field: what it understood, what it would suggest, and where it found something. */
@NullMarked
package dev.rastro.desktop.search;

import org.jspecify.annotations.NullMarked;
