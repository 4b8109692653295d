package dev.rastro.bench;

import java.util.Arrays;

/** How long something takes nearly always. */
final class Percentile {
    private Percentile() {}

    /** The time in milliseconds that 19 of 20 runs do not exceed. */
    static double p95(int repeats, Runnable work) {
        double[] times = new double[repeats];
        for (int i = 0; i < repeats; i++) {
            long begun = System.nanoTime();
            work.run();
            times[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(times);
        return times[(int) (repeats * 0.95)];
    }
}
