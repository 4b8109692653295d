/** The document list: filters, paged table, totals. */
@NullMarked
package dev.rastro.desktop.documents;

import org.jspecify.annotations.NullMarked;
