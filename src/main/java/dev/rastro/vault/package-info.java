/** Keeps documents for the legal term: checks in depth, backups that were tried, the open vault, terms. */
@NullMarked
package dev.rastro.vault;

import org.jspecify.annotations.NullMarked;
