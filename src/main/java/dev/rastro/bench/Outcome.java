package dev.rastro.bench;

import dev.rastro.cli.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of a measurement among others. */
sealed interface Outcome {
    /** Its name in the table of measurements. */
    String name();

    /** How many documents or events it was to be made with: a number and a word. */
    String size();

    /** As it is told. */
    Map<String, @Nullable Object> shape();

    /**
     * Figures came of it.
     *
     * @param told everything that the measurement tells
     */
    record Measured(String name, String size, List<Figure> figures, Map<String, @Nullable Object> told)
            implements Outcome {
        @Override
        public Map<String, @Nullable Object> shape() {
            Map<String, @Nullable Object> shape = Json.object("name", name, "size", size);
            told.forEach(shape::putIfAbsent);
            return shape;
        }
    }

    /** None came of it. */
    record Failed(String name, String size, String reason) implements Outcome {
        @Override
        public Map<String, @Nullable Object> shape() {
            return Json.object("name", name, "size", size, "failed", reason);
        }
    }
}
