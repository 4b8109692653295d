/** The fold from events to the situation and the rows of a document's timeline. */
@NullMarked
package dev.rastro.timeline;

import org.jspecify.annotations.NullMarked;
