package dev.rastro.simulator.generator.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Arithmetic with amounts in BRL, two decimals, rounded half up as the manuals ask. */
final class Money {
    static final BigDecimal ZERO = new BigDecimal("0.00");

    private Money() {}

    static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    static BigDecimal percent(BigDecimal base, BigDecimal rate) {
        return cents(base.multiply(rate).movePointLeft(2));
    }

    static BigDecimal percent(BigDecimal base, String rate) {
        return percent(base, new BigDecimal(rate));
    }

    /** Splits an amount into parts that sum up to it; the last one takes the difference. */
    static List<BigDecimal> split(BigDecimal amount, int parts) {
        BigDecimal part = amount.divide(BigDecimal.valueOf(parts), 2, RoundingMode.DOWN);
        List<BigDecimal> split = new ArrayList<>();
        for (int i = 1; i < parts; i++) {
            split.add(part);
        }
        split.add(amount.subtract(part.multiply(BigDecimal.valueOf(parts - 1L))));
        return split;
    }
}
