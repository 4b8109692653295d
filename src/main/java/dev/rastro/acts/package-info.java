/** What operators do with documents: tags, notes, stages, who sees to them, what is put away; and taking it back. */
@NullMarked
package dev.rastro.acts;

import org.jspecify.annotations.NullMarked;
