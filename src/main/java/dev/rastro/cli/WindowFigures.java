package dev.rastro.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How the window answers.
 *
 * @param times of each kind of action
 * @param longestBlock the longest that the screen's thread let anybody wait, by the clock
 * @param longestOwnBlock the same without what it waited for a processor
 * @param turns how many times it was asked
 * @param blocks those over the limit, with what the thread was doing; first what it is most to blame for
 */
public record WindowFigures(
        Map<String, Times> times, Duration longestBlock, Duration longestOwnBlock, long turns, List<String> blocks) {
    /** Of one kind, in milliseconds. */
    public record Times(int count, double p50, double p95, double max, List<String> slowest) {}
}
