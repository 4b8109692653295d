package dev.rastro.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Measurements one after the other; what fails does not keep the others from being made. */
final class BenchSeries {
    private final BenchRunner runner;

    BenchSeries(BenchRunner runner) {
        this.runner = runner;
    }

    /** @param news told of each measurement before it begins, with its size, and of what a failing one had to say */
    List<Outcome> run(List<Bench> benches, Order order, Consumer<String> news) throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Bench bench : benches) {
            String size = bench.sizeIn(order);
            news.accept(bench.name() + ": " + size);
            outcomes.add(run(bench, size, order, news));
        }
        return outcomes;
    }

    private Outcome run(Bench bench, String size, Order order, Consumer<String> news) throws InterruptedException {
        try {
            Map<String, @Nullable Object> told = runner.run(bench, order, news);
            return new Outcome.Measured(bench.name(), size, Figure.all(told), told);
        } catch (IOException e) {
            return new Outcome.Failed(bench.name(), size, String.valueOf(e.getMessage()));
        }
    }
}
