package dev.rastro.bench;

import dev.rastro.cli.Workspace;
import dev.rastro.intake.ImportProgress;
import dev.rastro.intake.ImportReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
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

    private static final int ROUNDS = 3;

    private final Function<Path, Workspace> opener;

    ImportBench(Function<Path, Workspace> opener) {
        this.opener = opener;
    }

    Measurement run(Path scratch, Path data)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(data)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        int threads = Runtime.getRuntime().availableProcessors();
        // One round each to warm up, then each side's best: the machine's noise only ever slows.
        List<Double> bare = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            Path folder = Files.createDirectory(scratch.resolve("round" + round));
            bare.add(files.size() / new BareLoop().run(folder, files, threads));
            whole.add(files.size() / wholePath(folder.resolve("home"), data, files.size()));
        }
        double bareBest = best(bare);
        double wholeBest = best(whole);
        return new Measurement(
                "import",
                wholeBest,
                "files/s",
                LIMIT,
                wholeBest / bareBest,
                "whole path / bare loop; at least the limit is good",
                Map.of("files", files.size(), "threads", threads, "bareLoop", bareBest, "rounds", ROUNDS));
    }

    private static double best(List<Double> speeds) {
        return speeds.subList(1, speeds.size()).stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();
    }

    private double wholePath(Path home, Path data, int expected) {
        try (Workspace workspace = opener.apply(home)) {
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
}
