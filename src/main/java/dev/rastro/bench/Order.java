package dev.rastro.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How something is to be measured; {@code null} for what is left to the table of measurements.
 *
 * @param home data folder for those that measure over one
 * @param rounds how often what is measured by rounds is done
 * @param quick in minutes, of less and for less long: good for a look, not for the record
 */
record Order(
        @Nullable Integer documents,
        @Nullable Integer events,
        @Nullable Path home,
        @Nullable Integer rounds,
        boolean quick) {
    /** As options of the command line. */
    List<String> options() {
        List<String> options = new ArrayList<>();
        add(options, "--documents", documents);
        add(options, "--events", events);
        add(options, "--home", home == null ? null : home.toAbsolutePath());
        add(options, "--rounds", rounds);
        if (quick) {
            options.add("--quick");
        }
        return options;
    }

    private static void add(List<String> options, String name, @Nullable Object value) {
        if (value != null) {
            options.add(name);
            options.add(value.toString());
        }
    }
}
