package dev.rastro.bench;

import dev.rastro.cli.Json;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells figures, as text or JSON. */
final class BenchReport {
    private final PrintWriter out;
    private final boolean json;

    BenchReport(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /** @param quick whether the figures are for a quick look only */
    void one(Measurement measured, String size, Machine machine, boolean quick) {
        Map<String, @Nullable Object> shape = measured.shape(machine);
        shape.put("quick", quick);
        if (json) {
            Json.print(out, shape);
            return;
        }
        table(List.of(new Outcome.Measured(measured.name(), size, measured.figures(), shape)));
        out.println();
        // The table has them.
        shape.remove("figures");
        lines(shape);
    }

    /** @param quick whether the figures are for a quick look only */
    void all(List<Outcome> outcomes, Machine machine, boolean quick) {
        if (json) {
            Json.print(
                    out,
                    Json.object(
                            "machine",
                            machine.shape(),
                            "quick",
                            quick,
                            "measurements",
                            outcomes.stream().map(Outcome::shape).toList()));
            return;
        }
        lines(machine.shape());
        lines(Json.object("quick", quick));
        out.println();
        table(outcomes);
    }

    private void lines(Map<String, @Nullable Object> shape) {
        shape.forEach((key, value) -> out.printf(Locale.ROOT, "%-10s %s%n", key, value == null ? "-" : value));
    }

    private void table(List<Outcome> outcomes) {
        TextTable table = new TextTable("name", "size", "figure", "value", "limit", "ofLimit", "met", "basis");
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Outcome.Measured measured -> measured.figures().forEach(figure -> row(table, measured, figure));
                case Outcome.Failed failed -> table.add(failed.name(), failed.size(), "failed: " + failed.reason());
            }
        }
        table.print(out);
    }

    private static void row(TextTable table, Outcome.Measured measured, Figure figure) {
        table.add(
                measured.name(),
                measured.size(),
                figure.name(),
                number(figure.value()) + " " + figure.unit(),
                figure.goal().sign() + " " + number(figure.limit()),
                String.format(Locale.ROOT, "%.2f", figure.ofLimit()),
                figure.met() ? "yes" : "NO",
                figure.basis());
    }

    /** As many digits as say something. */
    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
    }
}
