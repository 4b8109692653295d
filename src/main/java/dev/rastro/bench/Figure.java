package dev.rastro.bench;

import dev.rastro.cli.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A figure and the limit that is stated for it.
 *
 * @param limit in the unit of the value
 * @param basis what the limit stands for
 */
record Figure(String name, double value, String unit, Goal goal, double limit, String basis) {
    /** How much of the limit is used up; up to 1 the limit is met, whichever way is good. */
    double ofLimit() {
        return goal.share(value, limit);
    }

    boolean met() {
        return ofLimit() <= 1;
    }

    Map<String, @Nullable Object> shape() {
        return Json.object(
                "name", name,
                "value", Rounded.toThousandths(value),
                "unit", unit,
                "goal", goal.name(),
                "limit", Rounded.toThousandths(limit),
                "basis", basis,
                "ofLimit", Rounded.toThousandths(ofLimit()),
                "met", met());
    }

    /** The figures in what a measurement told; {@link IOException} where it told none. */
    static List<Figure> all(Map<String, @Nullable Object> told) throws IOException {
        if (!(told.get("figures") instanceof List<?> shapes)) {
            throw new IOException("No figures");
        }
        List<Figure> figures = new ArrayList<>();
        for (Object shape : shapes) {
            figures.add(of(shape));
        }
        return figures;
    }

    /** Reads a {@link #shape()} back. */
    private static Figure of(@Nullable Object shape) throws IOException {
        if (shape instanceof Map<?, ?> map
                && map.get("name") instanceof String name
                && map.get("value") instanceof Number value
                && map.get("unit") instanceof String unit
                && map.get("goal") instanceof String goal
                && map.get("limit") instanceof Number limit
                && map.get("basis") instanceof String basis) {
            return new Figure(name, value.doubleValue(), unit, Goal.valueOf(goal), limit.doubleValue(), basis);
        }
        throw new IOException("Not a figure: " + shape);
    }
}
