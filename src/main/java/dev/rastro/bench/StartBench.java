package dev.rastro.bench;

import dev.rastro.cli.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long it takes until the window is seen: from the start of a process of its own to the painted frame, without a store
 * and with one, each beside a bare JavaFX window. All have an AOT cache of their own, and take turns, so that what else the
 * machine does hits all of them.
 */
final class StartBench {
    private static final double LIMIT_MS = 1000;
    private static final double LIMIT_TO_BARE = 2;
    /** Equal, but for a tenth: so much the same start differs from one run to the next. */
    private static final double LIMIT_WITH_STORE = 1.1;

    private final Path scratch;

    StartBench(Path scratch) {
        this.scratch = scratch;
    }

    /** Starts each window {@code rounds} times, and once before for the files to be at hand. */
    Measurement run(Path store, int rounds) throws IOException, InterruptedException {
        StartProgram program = StartProgram.prepared(scratch, store);
        BareProgram bare = BareProgram.prepared(scratch);
        List<Double> bareTimes = new ArrayList<>();
        List<StartProgram.Times> empty = new ArrayList<>();
        List<StartProgram.Times> filled = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            double bareTime = bare.painted();
            StartProgram.Times emptyTimes = program.start(Files.createTempDirectory(scratch, "empty"));
            StartProgram.Times filledTimes = program.start(store);
            if (round > 0) {
                bareTimes.add(bareTime);
                empty.add(emptyTimes);
                filled.add(filledTimes);
            }
        }
        double bareMedian = median(bareTimes);
        double emptyMedian =
                median(empty.stream().map(StartProgram.Times::painted).toList());
        double filledMedian =
                median(filled.stream().map(StartProgram.Times::painted).toList());
        Map<String, @Nullable Object> ratios = new LinkedHashMap<>();
        double painted = Math.max(emptyMedian, filledMedian);
        List<Figure> limited = List.of(
                new Figure("ONE_SECOND", painted, "ms", Goal.AT_MOST, LIMIT_MS, "median of the slower kind"),
                new Figure(
                        "TWICE_BARE",
                        painted,
                        "ms",
                        Goal.AT_MOST,
                        LIMIT_TO_BARE * bareMedian,
                        "twice a bare JavaFX window"),
                new Figure(
                        "STORE",
                        filledMedian,
                        "ms",
                        Goal.AT_MOST,
                        LIMIT_WITH_STORE * emptyMedian,
                        "with a store as without, but for a tenth"));
        limited.forEach(each -> ratios.put(each.name(), Rounded.toHundredths(each.ofLimit())));
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("rounds", rounds);
        more.put("started", program.launcher() ? "installed" : "java");
        more.put("ratios", ratios);
        more.put("bareMs", figures(bareTimes));
        more.put(
                "emptyMs",
                figures(empty.stream().map(StartProgram.Times::painted).toList()));
        more.put(
                "storeMs",
                figures(filled.stream().map(StartProgram.Times::painted).toList()));
        more.put(
                "emptyAtWorkMs",
                figures(empty.stream().map(StartProgram.Times::atWork).toList()));
        more.put(
                "storeAtWorkMs",
                figures(filled.stream().map(StartProgram.Times::atWork).toList()));
        more.put("toBare", Rounded.toHundredths(painted / bareMedian));
        more.put("storeToEmpty", Rounded.toHundredths(filledMedian / emptyMedian));
        double ratio = limited.stream().mapToDouble(Figure::ofLimit).max().orElseThrow();
        return new Measurement(
                "start",
                painted,
                "ms to the painted window",
                1,
                ratio,
                "worst of all ratios to their limits (median 1 s, twice a bare window, with a store as without);"
                        + " at most 1 is good",
                limited,
                more);
    }

    private static Map<String, @Nullable Object> figures(List<Double> times) {
        double[] sorted = sorted(times);
        return Json.object(
                "median", Math.round(median(times)),
                "min", Math.round(sorted[0]),
                "max", Math.round(sorted[sorted.length - 1]));
    }

    private static double median(List<Double> times) {
        double[] sorted = sorted(times);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double[] sorted(List<Double> times) {
        return times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }
}
