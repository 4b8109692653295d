package dev.rastro.store;

/**
 * A moment by two clocks.
 *
 * @param source whose clock the other is
 * @param proven milliseconds of the proven clock
 * @param other milliseconds of the other clock
 */
public record ClockMark(String source, long proven, long other) {}
