package dev.rastro.desktop.panel;

import dev.rastro.dfe.DfeFamily;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a family that were issued in a month or on a day.
 *
 * @param first the first day of that time
 * @param family {@code null} for those families that are too small for a colour of their own
 */
record Volume(LocalDate first, @Nullable DfeFamily family, long count, BigDecimal sum) {}
