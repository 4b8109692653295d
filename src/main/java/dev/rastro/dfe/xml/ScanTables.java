package dev.rastro.dfe.xml;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import dev.rastro.dfe.DfeFamily;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables {@code units.tsv} and {@code fields.tsv}. Immutable once loaded; safe for use by several threads. */
final class ScanTables {
    private static final Splitter COLUMNS = Splitter.on('\t');
    private static final Splitter STEPS = Splitter.on('/');
    private static final Splitter NAMES = Splitter.on(',');

    private final Map<String, UnitType> units = new HashMap<>();

    private ScanTables() {}

    static ScanTables load() {
        ScanTables tables = new ScanTables();
        for (List<String> row : rows("units.tsv")) {
            tables.units.put(
                    row.get(0),
                    new UnitType(
                            row.get(0),
                            UnitType.Kind.valueOf(row.get(1)),
                            DfeFamily.valueOf(row.get(2)),
                            row.get(3),
                            new Trie()));
        }
        for (List<String> row : rows("fields.tsv")) {
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

    /** The rows of a table of this package, without comments. */
    static List<List<String>> rows(String table) {
        try {
            return Resources.readLines(Resources.getResource(ScanTables.class, table), StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(COLUMNS::splitToList)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Unreadable table " + table, e);
        }
    }

    /** The unit an element is, or {@code null}. */
    @Nullable
    UnitType unit(String element) {
        return units.get(element);
    }
}
