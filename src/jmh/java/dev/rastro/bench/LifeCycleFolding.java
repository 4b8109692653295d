package dev.rastro.bench;

import dev.rastro.dfe.AccessKey;
import dev.rastro.log.Recorded;
import dev.rastro.timeline.SituationFold;
import dev.rastro.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The facts of a document become its situation, its line in the list and its life cycle. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LifeCycleFolding {
    private final SituationFold fold = SituationFold.create();
    private final Turns<Map.Entry<AccessKey, List<Recorded>>> histories;

    public LifeCycleFolding() {
        Map<AccessKey, List<Recorded>> byKey = new TreeMap<>();
        try (FilledLog log = new FilledLog()) {
            for (Recorded each : log.events()) {
                // Decoding is measured by itself.
                Recorded decoded = new Recorded(each.envelope(), each.event());
                byKey.computeIfAbsent(Objects.requireNonNull(each.envelope().key()), any -> new ArrayList<>())
                        .add(decoded);
            }
        }
        histories = new Turns<>(List.copyOf(byKey.entrySet()));
    }

    @Benchmark
    public Timeline fold() {
        Map.Entry<AccessKey, List<Recorded>> history = histories.next();
        return fold.fold(history.getKey(), history.getValue());
    }
}
