/** One document: time line, items, XML and printed page. */
@NullMarked
package dev.rastro.desktop.detail;

import org.jspecify.annotations.NullMarked;
