/** Asking an authority: requests, answers, the transcript of each exchange and what can go wrong. */
@NullMarked
package dev.rastro.sefaz.exchange;

import org.jspecify.annotations.NullMarked;
