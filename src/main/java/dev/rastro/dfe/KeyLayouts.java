package dev.rastro.dfe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The composition of access keys, from {@code key-layouts.tsv}. Immutable, safe for use by several threads. */
public final class KeyLayouts {
    private static final String MODEL = "model";
    private static final int MODEL_AT = 20;

    private final List<Layout> layouts;

    private KeyLayouts(List<Layout> layouts) {
        this.layouts = List.copyOf(layouts);
    }

    /** Reads the table. */
    public static KeyLayouts load() {
        return new KeyLayouts(TsvTable.load(KeyLayouts.class, "key-layouts.tsv").rows().stream()
                .map(Layout::read)
                .toList());
    }

    /** Takes a key apart; every well-formed key has a layout. */
    public KeyParts parts(AccessKey key) {
        Layout layout = layoutOf(key);
        Map<String, String> fields = new LinkedHashMap<>();
        int at = 0;
        for (Map.Entry<String, Integer> field : layout.fields.entrySet()) {
            int end = at + field.getValue();
            fields.put(field.getKey(), key.value().substring(at, end));
            at = end;
        }
        return new KeyParts(layout.name, fields);
    }

    private Layout layoutOf(AccessKey key) {
        List<Layout> ofLength = layouts.stream()
                .filter(layout -> layout.length == key.value().length())
                .toList();
        String model = key.value().substring(MODEL_AT, MODEL_AT + 2);
        return ofLength.stream()
                .filter(layout -> layout.fields.containsKey(MODEL) && layout.models.contains(model))
                .findFirst()
                .or(() -> ofLength.stream()
                        .filter(layout -> layout.models.isEmpty() || layout.models.contains("*"))
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("No layout for " + key));
    }

    private record Layout(String name, int length, List<String> models, Map<String, Integer> fields) {
        static Layout read(TsvTable.Row row) {
            Map<String, Integer> fields = new LinkedHashMap<>();
            for (String field : row.text("fields").split(" ", -1)) {
                int colon = field.indexOf(':');
                fields.put(field.substring(0, colon), Integer.valueOf(field.substring(colon + 1)));
            }
            int length = Integer.parseInt(row.text("length"));
            if (fields.values().stream().mapToInt(Integer::intValue).sum() != length) {
                throw new IllegalStateException("Lengths of key layout " + row.text("layout") + " do not add up");
            }
            return new Layout(row.text("layout"), length, row.list("models"), fields);
        }
    }
}
