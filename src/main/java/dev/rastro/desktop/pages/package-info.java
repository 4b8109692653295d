/** A PDF page by page: zoom, search, keyboard. */
@NullMarked
package dev.rastro.desktop.pages;

import org.jspecify.annotations.NullMarked;
