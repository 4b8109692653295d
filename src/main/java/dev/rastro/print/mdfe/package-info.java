/** The auxiliary document of the MDF-e. */
@NullMarked
package dev.rastro.print.mdfe;

import org.jspecify.annotations.NullMarked;
