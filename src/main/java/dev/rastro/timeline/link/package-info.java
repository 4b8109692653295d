/** What documents have to do with each other: found as events arrive, in any order. */
@NullMarked
package dev.rastro.timeline.link;

import org.jspecify.annotations.NullMarked;
