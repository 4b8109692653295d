package dev.rastro.store.h2;

import dev.rastro.dfe.TsvTable;
import java.util.List;

/** What becomes of each table in an archive. */
final class ArchiveTables {
    private ArchiveTables() {}

    /** The tables of a kind, in the order of the list. */
    static List<String> of(String kind) {
        return TsvTable.load(ArchiveTables.class, "archive-tables.tsv").rows().stream()
                .filter(row -> row.text("what").equals(kind))
                .map(row -> row.text("table"))
                .toList();
    }
}
