package dev.rastro.bench;

import dev.rastro.simulator.generator.TrainingData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Training files in turns, so that nothing is measured on one document alone. Not thread-safe. */
final class TrainingRound {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    static final long SEED = 20261127;
    private static final int DOCUMENTS = 200;

    private final Turns<byte[]> files;

    TrainingRound() {
        this(file -> true);
    }

    /** Those files that are wanted. */
    TrainingRound(Predicate<byte[]> wanted) {
        List<byte[]> made = new ArrayList<>();
        new TrainingData(DAY).generate(SEED, DOCUMENTS, file -> made.add(file.bytes()));
        made.removeIf(wanted.negate());
        files = new Turns<>(made);
    }

    byte[] next() {
        return files.next();
    }
}
