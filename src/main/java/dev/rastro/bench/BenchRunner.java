package dev.rastro.bench;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gets a measurement done. */
@FunctionalInterface
interface BenchRunner {
    /**
     * What the measurement tells, as {@link Measurement#shape} has it.
     *
     * @param complaints told in full what a failing measurement had to say
     * @throws IOException why there is none
     */
    Map<String, @Nullable Object> run(Bench bench, Order order, Consumer<String> complaints)
            throws IOException, InterruptedException;
}
