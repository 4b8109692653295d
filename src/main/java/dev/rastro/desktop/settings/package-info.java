/** What the window remembers between runs. */
@NullMarked
package dev.rastro.desktop.settings;

import org.jspecify.annotations.NullMarked;
