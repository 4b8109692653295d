/** What the consumption rules of the authorities leave room for, now and over restarts. */
@NullMarked
package dev.rastro.sefaz.budget;

import org.jspecify.annotations.NullMarked;
