/** What operators do with documents, in the window: tags, notes, stages, who sees to them, archive, undo, audit log. */
@NullMarked
package dev.rastro.desktop.acts;

import org.jspecify.annotations.NullMarked;
