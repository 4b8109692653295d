/** The synchronous check before what must not rest on old knowledge: printing as valid, declaring. */
@NullMarked
package dev.rastro.desktop.freshness;

import org.jspecify.annotations.NullMarked;
