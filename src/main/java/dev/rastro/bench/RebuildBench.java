package dev.rastro.bench;

import dev.rastro.cli.Workspace;
import dev.rastro.log.EventLog;
import dev.rastro.log.GuavaBus;
import dev.rastro.log.RebuildProgress;
import dev.rastro.log.Recorded;
import dev.rastro.log.codec.EventCodec;
import dev.rastro.log.codec.EventContracts;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.ReadModels;
import dev.rastro.store.h2.H2Database;
import dev.rastro.store.h2.H2Digest;
import dev.rastro.store.h2.H2EventLog;
import dev.rastro.store.h2.H2ReadModels;
import dev.rastro.store.h2.H2Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Events per second of a rebuild of all read models, and the ratio to a bare scan of the same log that decodes every
 * event and does nothing with it. The rebuilt list must equal, row by row, the one that followed the log.
 */
final class RebuildBench {
    /**
     * A rebuild reads by document, folds, and writes each row and its eight indexes; the scan only reads, on one of two
     * cores. That all of it costs no more than eight scans is what makes a rebuild an ordinary thing to do.
     */
    private static final double LIMIT = 0.125;

    private static final long SEED = 20261126;
    private static final int PAGE = 2_000;
    private static final int FOLLOWED = 10_000;

    private final Function<Path, Workspace> opener;

    RebuildBench(Function<Path, Workspace> opener) {
        this.opener = opener;
    }

    Measurement run(Path scratch, int events) throws InterruptedException, IOException {
        equalsWhatFollowedTheLog(Files.createDirectory(scratch.resolve("followed")));
        Path home = Files.createDirectory(scratch.resolve("home"));
        long filled = fill(home, events);
        // Nothing is to follow this log while it is measured.
        atTheEnd(home);
        double first = seconds(() -> rebuild(home));
        String before = digest(home);
        PeakMemory memory = PeakMemory.begin();
        double rebuilt = seconds(() -> rebuild(home));
        long peak = memory.peakMebibytes();
        String after = digest(home);
        requireEqual(before, after);
        double read = seconds(() -> scan(home, false));
        double decoded = seconds(() -> scan(home, true));
        return new Measurement(
                "rebuild",
                filled / rebuilt,
                "events/s",
                LIMIT,
                decoded / rebuilt,
                "rebuild / bare scan that decodes; at least the limit is good",
                List.of(new Figure(
                        "all read models",
                        filled / rebuilt,
                        "events/s",
                        Goal.AT_LEAST,
                        LIMIT * filled / decoded,
                        "an eighth of a bare scan that decodes")),
                Map.of(
                        "events", filled,
                        "documents", documents(home),
                        "seconds", rounded(rebuilt),
                        "firstSeconds", rounded(first),
                        "bareScan", Math.round(filled / read),
                        "bareScanDecoding", Math.round(filled / decoded),
                        "peakAfterCollectionMiB", peak,
                        "rows", after));
    }

    /** The list that followed a smaller log event by event, and the rebuilt one. */
    private void equalsWhatFollowedTheLog(Path home) {
        fill(home, FOLLOWED);
        settle(home);
        String followed = digest(home);
        rebuild(home);
        requireEqual(followed, digest(home));
    }

    private static void requireEqual(String one, String other) {
        if (!one.equals(other)) {
            throw new IllegalStateException("The rebuilt list differs: " + one + " / " + other);
        }
    }

    private static void atTheEnd(Path home) {
        try (H2Database database = H2Database.open(home)) {
            long end = new H2EventLog(database, new EventCodec(EventContracts.load())).lastPosition();
            ReadModels readModels = new H2ReadModels(database);
            List.of("documents", "links", "quarantine").forEach(consumer -> readModels.moveTo(consumer, end));
        }
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * 10) / 10.0;
    }

    private static double seconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long fill(Path scratch, int events) {
        try (H2Database database = H2Database.open(scratch)) {
            EventCodec codec = new EventCodec(EventContracts.load());
            return new LogFiller(SEED).fill(new H2Vault(database, codec, new GuavaBus()), events);
        }
    }

    private static String digest(Path scratch) {
        try (H2Database database = H2Database.open(scratch)) {
            return new H2Digest(database).documents();
        }
    }

    private void settle(Path scratch) {
        try (Workspace workspace = opener.apply(scratch)) {
            workspace.settle();
        }
    }

    private void rebuild(Path scratch) {
        try (Workspace workspace = opener.apply(scratch)) {
            workspace.rebuild(RebuildProgress.NONE);
        }
    }

    private long documents(Path scratch) {
        try (Workspace workspace = opener.apply(scratch)) {
            return workspace.catalog().totals(DocumentFilter.all()).count();
        }
    }

    private static void scan(Path scratch, boolean decoding) {
        try (H2Database database = H2Database.open(scratch)) {
            EventLog log = new H2EventLog(database, new EventCodec(EventContracts.load()));
            List<Recorded> page = log.readAfter(0, PAGE);
            while (!page.isEmpty()) {
                if (decoding) {
                    page.forEach(Recorded::event);
                }
                page = log.readAfter(page.getLast().envelope().position(), PAGE);
            }
        }
    }
}
