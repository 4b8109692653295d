/** Capture from and acts at the authorities, in the background and within their rules. */
@NullMarked
package dev.rastro.sefaz;

import org.jspecify.annotations.NullMarked;
