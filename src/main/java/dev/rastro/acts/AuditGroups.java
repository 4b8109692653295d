package dev.rastro.acts;

import dev.rastro.dfe.TsvTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Table {@code audit.tsv}: which events are acts of operators, and the groups they are asked for by. Immutable. */
public final class AuditGroups {
    private final Map<String, String> groups = new LinkedHashMap<>();

    private AuditGroups() {}

    public static AuditGroups load() {
        AuditGroups loaded = new AuditGroups();
        TsvTable.load(AuditGroups.class, "audit.tsv")
                .rows()
                .forEach(row -> loaded.groups.put(row.text("type"), row.text("group")));
        return loaded;
    }

    /** The groups, in the order of the table. */
    public List<String> all() {
        return groups.values().stream().distinct().toList();
    }

    /** The types of events of a group. */
    public Set<String> types(String group) {
        return groups.entrySet().stream()
                .filter(entry -> entry.getValue().equals(group))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The group of a type of event. */
    public Optional<String> of(String type) {
        return Optional.ofNullable(groups.get(type));
    }

    boolean shows(String type) {
        return groups.containsKey(type);
    }
}
