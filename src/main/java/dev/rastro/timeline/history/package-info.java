/** What became different between two moments, and by which event. */
@NullMarked
package dev.rastro.timeline.history;

import org.jspecify.annotations.NullMarked;
