package dev.rastro.crash;

import java.time.Duration;
import java.time.Instant;

/** Counts kills; times at which the operation had ended before are not among them. */
final class Figures {
    private final String operation;
    private final Instant begin = Instant.now();
    private int kills;
    private int ends;
    private long committed;

    Figures(String operation) {
        this.operation = operation;
    }

    void add(CrashRound round) {
        if (round.ended()) {
            ends++;
        } else {
            kills++;
        }
        committed += round.said().stream()
                .filter(line -> line.startsWith("committed"))
                .count();
    }

    int kills() {
        return kills;
    }

    /** Operation, kills, times it ended before, commits it told of, seconds. */
    String line() {
        return operation + "\t" + kills + "\t" + ends + "\t" + committed + "\t"
                + Duration.between(begin, Instant.now()).toSeconds();
    }
}
