package dev.rastro.desktop.printing;

import dev.rastro.desktop.common.RunningTask;
import dev.rastro.print.batch.BatchProgress;

/** Tells how far a batch is, how fast it goes and how long it still takes. For the thread that prints. */
final class PrintProgress implements BatchProgress {
    private static final double NANOS = 1e9;

    private final RunningTask task;
    private final int sources;
    private final Words words;
    private final long began = System.nanoTime();

    /** Puts it into words; called on the thread that prints. */
    @FunctionalInterface
    interface Words {
        /**
         * Tells it.
         *
         * @param rate documents a second
         * @param secondsLeft how long it still takes at that rate
         */
        String of(int done, int all, double rate, long secondsLeft);
    }

    PrintProgress(RunningTask task, int sources, Words words) {
        this.task = task;
        this.sources = sources;
        this.words = words;
    }

    @Override
    public void done(int done) {
        double rate = done / Math.max(1e-3, (System.nanoTime() - began) / NANOS);
        long left = Math.round((sources - done) / rate);
        task.report((double) done / sources, words.of(done, sources, rate, left));
    }

    @Override
    public boolean cancelled() {
        return task.cancelled();
    }
}
