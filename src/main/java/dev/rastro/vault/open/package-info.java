/** The open vault: everything a data folder holds as plain files that are read without Rastro, and back (docs/vault.md). */
@NullMarked
package dev.rastro.vault.open;

import org.jspecify.annotations.NullMarked;
