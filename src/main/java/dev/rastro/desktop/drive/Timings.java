package dev.rastro.desktop.drive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How long actions of one kind took, in milliseconds, and which of them took longest. */
public final class Timings {
    private record Taken(String what, double millis) {}

    private final List<Taken> taken = new ArrayList<>();

    void add(String what, double millis) {
        taken.add(new Taken(what, millis));
    }

    /** How many actions. */
    public int count() {
        return taken.size();
    }

    /** What so many percent of the actions did not exceed. */
    public double percentile(int percent) {
        double[] sorted = taken.stream().mapToDouble(Taken::millis).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    /** The slowest actions with their times, slowest first. */
    public List<String> slowest(int limit) {
        return taken.stream()
                .sorted(Comparator.comparingDouble(Taken::millis).reversed())
                .limit(limit)
                .map(each -> Math.round(each.millis()) + " ms " + each.what())
                .toList();
    }
}
