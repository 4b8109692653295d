/** What every printed document has in common: its layout, the facts known of it, the word across its sheets. */
@NullMarked
package dev.rastro.print.layout;

import org.jspecify.annotations.NullMarked;
