package dev.rastro.cli;

import java.time.Instant;

/**
 * When a starting window was on screen, by the machine's clock.
 *
 * @param painted its frame
 * @param atWork the same with what is in the data folder
 */
public record StartFigures(Instant painted, Instant atWork) {}
