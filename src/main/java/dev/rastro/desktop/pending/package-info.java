/** What is not final about a document, as the operator sees it. */
@NullMarked
package dev.rastro.desktop.pending;

import org.jspecify.annotations.NullMarked;
