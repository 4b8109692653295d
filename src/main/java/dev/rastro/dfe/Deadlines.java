package dev.rastro.dfe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The terms of all families, from {@code deadlines.tsv}: the one place that knows them. Immutable. */
public final class Deadlines {
    private static final String AUTHORIZATION = "AUTHORIZATION";

    private final List<Deadline> all;

    private Deadlines(List<Deadline> all) {
        this.all = List.copyOf(all);
    }

    /** Reads the table. */
    public static Deadlines load() {
        List<Deadline> all = new ArrayList<>();
        for (TsvTable.Row row : TsvTable.load(Deadlines.class, "deadlines.tsv").rows()) {
            if (row.find("event").isEmpty()) {
                all.add(read(row, Optional.empty()));
            }
            row.list("event").forEach(event -> all.add(read(row, Optional.of(event))));
        }
        return new Deadlines(all);
    }

    private static Deadline read(TsvTable.Row row, Optional<String> event) {
        return new Deadline(
                row.families("families"),
                event.orElse(null),
                row.find("from").filter(from -> !from.equals(AUTHORIZATION)).orElse(null),
                row.find("term").map(Duration::parse).orElse(null),
                row.flag("late"),
                row.text("author"),
                row.find("lifts").orElse(null),
                row.flag("confirmed"),
                row.text("source"));
    }

    /** Those of a family, in the order of the table. */
    public List<Deadline> of(DfeFamily family) {
        return all.stream().filter(each -> each.families().contains(family)).toList();
    }

    /** Those of an act in a family: the term, then the later one where there is one. */
    public List<Deadline> of(DfeFamily family, String event) {
        return of(family).stream().filter(each -> event.equals(each.event())).toList();
    }

    /** The ordinary term of an act; empty where none is known. */
    public Optional<Duration> term(DfeFamily family, String event) {
        return of(family, event).stream()
                .filter(each -> !each.late())
                .findFirst()
                .flatMap(each -> Optional.ofNullable(each.term()));
    }
}
