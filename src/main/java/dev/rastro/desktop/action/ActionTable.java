package dev.rastro.desktop.action;

import dev.rastro.dfe.TsvTable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of actions, in the order of the menu. Immutable. */
public final class ActionTable {
    private final Map<String, ActionSpec> byId = new LinkedHashMap<>();

    private ActionTable(TsvTable table) {
        for (TsvTable.Row row : table.rows()) {
            ActionSpec spec = new ActionSpec(
                    cell(row, "id"),
                    cell(row, "icon"),
                    cell(row, "group"),
                    ActionContext.valueOf(cell(row, "context")),
                    row.find("shortcut").map(Keys::parse),
                    row.find("key").map(Keys::parse),
                    row.list("surfaces").stream().map(Surface::valueOf).collect(Collectors.toUnmodifiableSet()));
            if (byId.put(spec.id(), spec) != null) {
                throw new IllegalStateException("Two actions are called " + spec.id());
            }
        }
    }

    private static String cell(TsvTable.Row row, String column) {
        return row.text(column);
    }

    /** The table that comes with the application. */
    public static ActionTable load() {
        return new ActionTable(TsvTable.load(ActionTable.class, "actions.tsv"));
    }

    /** Reads a table from text, which must be well-formed. */
    public static ActionTable parse(String text) {
        return new ActionTable(TsvTable.parse("actions", text));
    }

    public List<ActionSpec> all() {
        return List.copyOf(byId.values());
    }

    public Optional<ActionSpec> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The parts of the menu, in their order. */
    public Set<String> groups() {
        return byId.values().stream().map(ActionSpec::group).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
