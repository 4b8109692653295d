package dev.rastro.dfe.xml;

import com.google.common.base.Splitter;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.TsvTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables {@code units.tsv} and {@code fields.tsv}. Immutable once loaded; safe for use by several threads. */
final class ScanTables {
    private static final Splitter STEPS = Splitter.on('/');
    private static final Splitter NAMES = Splitter.on(',');

    private final Map<String, UnitType> units = new HashMap<>();

    private ScanTables() {}

    static ScanTables load() {
        ScanTables tables = new ScanTables();
        for (List<String> row : TsvTable.cells(ScanTables.class, "units.tsv")) {
            tables.units.put(
                    row.get(0),
                    new UnitType(
                            row.get(0),
                            UnitType.Kind.valueOf(row.get(1)),
                            DfeFamily.valueOf(row.get(2)),
                            row.get(3),
                            new Trie()));
        }
        for (List<String> row : TsvTable.cells(ScanTables.class, "fields.tsv")) {
            for (String name : NAMES.split(row.get(0))) {
                UnitType unit = tables.units.get(name);
                if (unit == null) {
                    throw new IllegalStateException("fields.tsv names an unknown unit: " + name);
                }
                unit.paths().add(STEPS.splitToList(row.get(1)), row.get(2));
            }
        }
        return tables;
    }

    /** The unit an element is, or {@code null}. */
    @Nullable
    UnitType unit(String element) {
        return units.get(element);
    }
}
