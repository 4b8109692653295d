package dev.rastro.vault;

import dev.rastro.store.IntegrityCheck.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Collects what a check finds: all are counted, of each kind the first ones are kept. Safe for use by several threads. */
public final class Findings implements Consumer<Finding> {
    /** Of each code; a wrong disk gives as many findings as there are documents. */
    static final int MOST = 1_000;

    private final Map<String, Long> counts = new TreeMap<>();
    private final List<Finding> kept = new ArrayList<>();

    @Override
    public synchronized void accept(Finding finding) {
        if (counts.merge(finding.code(), 1L, Long::sum) <= MOST) {
            kept.add(finding);
        }
    }

    /** How many of each code there were. */
    public synchronized Map<String, Long> counts() {
        return Map.copyOf(counts);
    }

    /** Those that were kept, in the order of their discovery. */
    public synchronized List<Finding> kept() {
        return List.copyOf(kept);
    }

    /** Whether there are none. */
    public synchronized boolean none() {
        return counts.isEmpty();
    }
}
