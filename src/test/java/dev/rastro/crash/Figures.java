package dev.rastro.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/** Counts kills; times at which the operation had ended before are not among them. */
final class Figures {
    private static final Path FOLDER = Path.of("target", "crash");

    private final String operation;
    private final Instant begin = Instant.now();
    private int kills;
    private int ends;
    private long committed;

    Figures(String operation) {
        this.operation = operation;
    }

    /** Counts a round, and writes it down with what repeats it. */
    void add(CrashRound round, long seed, int life) throws IOException {
        write("rounds.tsv", operation + "\t" + seed + "\t" + life + "\t" + round.ended() + "\t" + round.committed());
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
    void finish() throws IOException {
        long seconds = Duration.between(begin, Instant.now()).toSeconds();
        write("results.tsv", operation + "\t" + kills + "\t" + ends + "\t" + committed + "\t" + seconds);
    }

    private static void write(String file, String line) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(file), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
