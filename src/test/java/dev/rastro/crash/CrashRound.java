package dev.rastro.crash;

import java.util.List;

/**
 * One time that an operation was let run.
 *
 * @param said its lines, up to the last whole one
 * @param ended whether it came to its end before it was killed
 * @param millis how long it lived, from its first word on
 */
record CrashRound(List<String> said, boolean ended, int millis) {
    /** The last position of the log that was told to be committed; 0 for none. */
    long committed() {
        return said.stream()
                .filter(line -> line.matches("committed [0-9]+"))
                .mapToLong(line -> Long.parseLong(line.substring("committed ".length())))
                .max()
                .orElse(0);
    }
}
