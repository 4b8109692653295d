package dev.rastro.bench;

import dev.rastro.cli.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a measurement gave: one figure that stands for all, and every figure that has a limit.
 *
 * @param limit what the figure is held against, in the unit of {@code ratio}'s numerator
 * @param ratio the figure as a share of its limit's base; {@code meaning} says which way is good
 * @param figures each with its limit, all with ratios of one direction
 * @param more further figures of the same run
 */
public record Measurement(
        String name,
        double value,
        String unit,
        double limit,
        double ratio,
        String meaning,
        List<Figure> figures,
        Map<String, Object> more) {
    /** What is used up of the limit that is nearest, or most exceeded. */
    double ofLimit() {
        return figures.stream().mapToDouble(Figure::ofLimit).max().orElseThrow();
    }

    /** Whether every limit is met. */
    boolean met() {
        return figures.stream().allMatch(Figure::met);
    }

    /** As it is told, with the machine that it was measured on. */
    Map<String, @Nullable Object> shape(Machine machine) {
        Map<String, @Nullable Object> shape = Json.object(
                "name", name,
                "value", Rounded.toThousandths(value),
                "unit", unit,
                "limit", limit,
                "ratio", Rounded.toThousandths(ratio),
                "meaning", meaning,
                "ofLimit", Rounded.toThousandths(ofLimit()),
                "met", met(),
                "figures", figures.stream().map(Figure::shape).toList(),
                "machine", machine.shape());
        shape.putAll(more);
        return shape;
    }
}
