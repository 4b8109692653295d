/** Backups: one file each, made while the program works, tried before it counts. */
@NullMarked
package dev.rastro.vault.backup;

import org.jspecify.annotations.NullMarked;
