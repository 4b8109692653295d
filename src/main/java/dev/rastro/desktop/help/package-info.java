/** Help (F1): what situations, marks and events mean and what to do next, and the keys. */
@NullMarked
package dev.rastro.desktop.help;

import org.jspecify.annotations.NullMarked;
