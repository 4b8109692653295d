package dev.rastro.timeline;

import dev.rastro.dfe.Situation;
import dev.rastro.dfe.TsvTable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which dimensions end others, from {@code dimensions.tsv}. Immutable. */
public final class Dimensions {
    private final Map<String, List<String>> endedBy;

    private Dimensions(Map<String, List<String>> endedBy) {
        this.endedBy = Map.copyOf(endedBy);
    }

    /** Reads the table. */
    public static Dimensions load() {
        return new Dimensions(TsvTable.load(Dimensions.class, "dimensions.tsv").rows().stream()
                .collect(Collectors.toMap(row -> row.text("dimension"), row -> row.list("endedBy"))));
    }

    /** What of {@code found} still holds in a situation. */
    NavigableSet<String> holding(Collection<String> found, Situation situation) {
        return found.stream()
                .filter(code -> endedBy.getOrDefault(code, List.of()).stream()
                        .noneMatch(end -> found.contains(end) || end.equals(situation.code())))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
