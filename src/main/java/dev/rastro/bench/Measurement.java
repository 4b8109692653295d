package dev.rastro.bench;

import java.util.Map;

/**
 * One figure.
 *
 * @param limit what the figure is held against, in the unit of {@code ratio}'s numerator
 * @param ratio the figure as a share of its limit's base; {@code meaning} says which way is good
 * @param more further figures of the same run
 */
public record Measurement(
        String name, double value, String unit, double limit, double ratio, String meaning, Map<String, Object> more) {}
