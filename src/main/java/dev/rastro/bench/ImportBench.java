package dev.rastro.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.rastro.cli.Workspace;
import dev.rastro.intake.ImportProgress;
import dev.rastro.intake.ImportReport;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Documents per second through the whole path (read, recognise, hash, pack, commit durably, fold, list), and the ratio
 * to the bare loop over the same files, in the same run, with as many threads.
 */
final class ImportBench {
    /** The whole path is to keep at least half the speed of the bare loop. */
    private static final double LIMIT = 0.5;

    /** Until the compiler has little left to do: the whole path is a hundred times the code of the bare loop. */
    private static final Duration WARM_UP = Duration.ofSeconds(40);

    private static final int ROUNDS = 7;

    private final Function<Path, Workspace> opener;
    private final Duration warmUp;
    private final int roundsThatCount;

    ImportBench(Function<Path, Workspace> opener) {
        this(opener, WARM_UP, ROUNDS);
    }

    ImportBench(Function<Path, Workspace> opener, Duration warmUp, int roundsThatCount) {
        this.opener = opener;
        this.warmUp = warmUp;
        this.roundsThatCount = roundsThatCount;
    }

    Measurement run(Path scratch, Path data)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(data)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        int threads = Runtime.getRuntime().availableProcessors();
        List<Round> rounds = new ArrayList<>();
        long warm = System.nanoTime() + warmUp.toNanos();
        for (int number = 1; rounds.size() < roundsThatCount; number++) {
            boolean counts = System.nanoTime() >= warm;
            Path folder = Files.createDirectory(scratch.resolve("round" + number));
            long before = processorTime();
            double bare = files.size() / new BareLoop().run(folder, files, threads);
            long between = processorTime();
            try (Workspace workspace = opener.apply(folder.resolve("home"))) {
                long opened = processorTime();
                double whole = files.size() / wholePath(workspace, data, files.size());
                if (counts) {
                    rounds.add(new Round(bare, whole, between - before, processorTime() - opened));
                }
            }
        }
        // Both sides of a round ran under the same conditions, so it is the middle round that is told, not the best.
        Round middle = rounds.stream()
                .sorted(Comparator.comparingDouble(Round::ratio))
                .toList()
                .get(roundsThatCount / 2);
        return new Measurement(
                "import",
                middle.whole(),
                "files/s",
                LIMIT,
                middle.ratio(),
                "whole path / bare loop; at least the limit is good",
                List.of(new Figure(
                        "whole path",
                        middle.whole(),
                        "files/s",
                        Goal.AT_LEAST,
                        LIMIT * middle.bare(),
                        "half of a bare loop over the same files")),
                Map.of(
                        "files",
                        files.size(),
                        "threads",
                        threads,
                        "bareLoop",
                        middle.bare(),
                        // Tells what a busy machine hides: how much work there is, whoever else has the processor.
                        "processorTimeRatio",
                        Rounded.toThousandths(rounds.stream()
                                .mapToDouble(Round::processorRatio)
                                .sorted()
                                .skip(roundsThatCount / 2)
                                .findFirst()
                                .orElseThrow()),
                        "rounds",
                        roundsThatCount,
                        "ratios",
                        rounds.stream()
                                .map(Round::ratio)
                                .map(Rounded::toThousandths)
                                .toList()));
    }

    /** Files a second of one round, and the processor time of each side in nanoseconds. */
    private record Round(double bare, double whole, long bareProcessor, long wholeProcessor) {
        double ratio() {
            return whole / bare;
        }

        double processorRatio() {
            return (double) bareProcessor / wholeProcessor;
        }
    }

    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** Seconds until everything is in and shown. */
    private static double wholePath(Workspace workspace, Path data, int expected) {
        long begun = System.nanoTime();
        ImportReport report = workspace.importer().importPaths(List.of(data), ImportProgress.NONE);
        workspace.settle();
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (report.files() != expected || report.refused() + report.quarantined() > 0) {
            throw new IllegalStateException("The import did not take everything in: " + report);
        }
        return seconds;
    }
}
