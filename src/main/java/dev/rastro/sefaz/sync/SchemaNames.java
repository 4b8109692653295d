package dev.rastro.sefaz.sync;

import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.TsvTable;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The schema names each service is known to give, from {@code schemas.tsv}. Immutable. */
final class SchemaNames {
    private final Map<DistributionService, Set<String>> beginnings = new EnumMap<>(DistributionService.class);

    private SchemaNames() {}

    static SchemaNames load() {
        SchemaNames names = new SchemaNames();
        for (TsvTable.Row row : TsvTable.load(SchemaNames.class, "schemas.tsv").rows()) {
            names.beginnings
                    .computeIfAbsent(DistributionService.valueOf(row.text("service")), any -> new HashSet<>())
                    .add(row.text("schema"));
        }
        return names;
    }

    /** Whether a name is known; an answer that names none is judged by its content alone. */
    boolean known(DistributionService service, String schema) {
        return schema.isEmpty()
                || beginnings.getOrDefault(service, Set.of()).stream().anyMatch(schema::startsWith);
    }
}
