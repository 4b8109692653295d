/** The life cycle of a document: its family's state machine, the way it took, what can still happen and until when. */
@NullMarked
package dev.rastro.desktop.lifecycle;

import org.jspecify.annotations.NullMarked;
