/** Prints from the window: profiles, batches, printers, drafts of e-mails. */
@NullMarked
package dev.rastro.desktop.printing;

import org.jspecify.annotations.NullMarked;
