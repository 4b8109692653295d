package dev.rastro.dfe.xml;

import dev.rastro.dfe.TsvTable;
import java.util.List;
import java.util.regex.Pattern;

/** Table {@code roots.tsv}: what to say of a file without facts. Immutable; safe for use by several threads. */
final class RootTable {
    private final List<Row> rows;

    private record Row(Pattern name, String namespacePart, ScanProblem problem) {}

    private RootTable(List<Row> rows) {
        this.rows = rows;
    }

    static RootTable load() {
        return new RootTable(TsvTable.cells(RootTable.class, "roots.tsv").stream()
                .map(row -> new Row(Pattern.compile(row.get(0)), row.get(1), ScanProblem.valueOf(row.get(2))))
                .toList());
    }

    ScanProblem problemOf(String root, String namespace) {
        return rows.stream()
                .filter(row -> row.name().matcher(root).matches() && namespace.contains(row.namespacePart()))
                .map(Row::problem)
                .findFirst()
                .orElse(ScanProblem.UNKNOWN_ROOT);
    }
}
