package dev.rastro.bench;

import dev.rastro.cli.Workspace;
import dev.rastro.log.EventLog;
import dev.rastro.log.GuavaBus;
import dev.rastro.log.RebuildProgress;
import dev.rastro.log.Recorded;
import dev.rastro.log.codec.EventCodec;
import dev.rastro.log.codec.EventContracts;
import dev.rastro.store.DocumentFilter;
import dev.rastro.store.h2.H2Database;
import dev.rastro.store.h2.H2Digest;
import dev.rastro.store.h2.H2EventLog;
import dev.rastro.store.h2.H2Vault;
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

    private final Function<Path, Workspace> opener;

    RebuildBench(Function<Path, Workspace> opener) {
        this.opener = opener;
    }

    Measurement run(Path scratch, int events) throws InterruptedException {
        long filled = fill(scratch, events);
        double followed = seconds(() -> settle(scratch));
        String before = digest(scratch);
        PeakMemory memory = PeakMemory.begin();
        double rebuilt = seconds(() -> rebuild(scratch));
        long peak = memory.peakMebibytes();
        String after = digest(scratch);
        if (!after.equals(before)) {
            throw new IllegalStateException("The rebuilt list differs from the one that followed the log");
        }
        double read = seconds(() -> scan(scratch, false));
        double decoded = seconds(() -> scan(scratch, true));
        return new Measurement(
                "rebuild",
                filled / rebuilt,
                "events/s",
                LIMIT,
                decoded / rebuilt,
                "rebuild / bare scan that decodes; at least the limit is good",
                Map.of(
                        "events", filled,
                        "documents", documents(scratch),
                        "seconds", rounded(rebuilt),
                        "bareScan", Math.round(filled / read),
                        "bareScanDecoding", Math.round(filled / decoded),
                        "followed", Math.round(filled / followed),
                        "peakAfterCollectionMiB", peak,
                        "rows", after));
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
