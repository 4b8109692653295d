package dev.rastro.dfe;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The catalogue of event types, from {@code event-types.tsv}. A code that is not in it is no error: the words of the XML
 * are shown. Immutable, safe for use by several threads.
 */
public final class FiscalEventTypes {
    private final List<FiscalEventType> all;
    private final Map<DfeFamily, Map<String, FiscalEventType>> byFamily = new EnumMap<>(DfeFamily.class);

    private FiscalEventTypes(List<FiscalEventType> all) {
        this.all = List.copyOf(all);
        for (FiscalEventType type : all) {
            for (DfeFamily family : type.families()) {
                var previous =
                        byFamily.computeIfAbsent(family, any -> new HashMap<>()).put(type.code(), type);
                if (previous != null) {
                    throw new IllegalStateException("Event type twice: " + family + " " + type.code());
                }
            }
        }
    }

    /** Reads the table. */
    public static FiscalEventTypes load() {
        return new FiscalEventTypes(TsvTable.load(FiscalEventTypes.class, "event-types.tsv").rows().stream()
                .map(FiscalEventTypes::read)
                .toList());
    }

    private static FiscalEventType read(TsvTable.Row row) {
        return new FiscalEventType(
                row.families("families"),
                row.text("code"),
                row.text("description"),
                row.text("author"),
                EventEffect.ofCode(row.text("effect")),
                row.find("situation").map(Situation::valueOf).orElse(null),
                row.find("dimension").orElse(null),
                row.find("alert").orElse(null),
                Set.copyOf(row.list("reverses")),
                row.text("source"));
    }

    public List<FiscalEventType> all() {
        return all;
    }

    /** The type of a code in a family; empty when the catalogue does not know it. */
    public Optional<FiscalEventType> find(DfeFamily family, String code) {
        Map<String, FiscalEventType> types = byFamily.get(family);
        return types == null ? Optional.empty() : Optional.ofNullable(types.get(code));
    }
}
