/** What is captured from the authorities, how completely, and when they are asked again. */
@NullMarked
package dev.rastro.desktop.capture;

import org.jspecify.annotations.NullMarked;
