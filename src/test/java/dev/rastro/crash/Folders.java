package dev.rastro.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.CommandRun;
import dev.rastro.simulator.generator.TrainingData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders as the operations need them. */
final class Folders {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private Folders() {}

    /** So many documents of training, and their events. */
    static Path documents(Path folder, int count) {
        new TrainingData(DAY).writeTo(folder, 7, count);
        return folder;
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    /** Makes {@code to} what {@code from} is. */
    static void replace(Path from, Path to) throws IOException {
        delete(to);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path each : files.toList()) {
                Files.copy(each, to.resolve(from.relativize(each)));
            }
        }
    }

    static long files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command that has to go well, and returns what it said. */
    static String run(Path home, List<String> command) {
        CommandRun run = CommandRun.of(home, command.toArray(String[]::new));
        assertThat(run.exitCode()).as(command + run.out() + run.err()).isZero();
        return run.out();
    }
}
