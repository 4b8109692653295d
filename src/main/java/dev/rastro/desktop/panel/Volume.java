package dev.rastro.desktop.panel;

import dev.rastro.dfe.DfeFamily;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a family that were issued in a month.
 *
 * @param family {@code null} for those families that are too small for a colour of their own
 */
record Volume(YearMonth month, @Nullable DfeFamily family, long count, BigDecimal sum) {}
