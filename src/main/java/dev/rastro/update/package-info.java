/** Asks, where the operator agreed, whether there is a newer version. Nothing is ever fetched but its number and its page. */
@NullMarked
package dev.rastro.update;

import org.jspecify.annotations.NullMarked;
