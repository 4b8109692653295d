/** The declarations of the recipient: what waits for one, what is on its way, what came of it. */
@NullMarked
package dev.rastro.desktop.manifest;

import org.jspecify.annotations.NullMarked;
