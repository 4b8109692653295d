package dev.rastro.dfe.xml.verify;

import dev.rastro.dfe.TsvTable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Table {@code signature-algorithms.tsv}. Immutable; safe for use by several threads. */
final class Algorithms {
    private final Map<Use, Map<String, String>> names = new HashMap<>();

    /** What an algorithm is for. */
    enum Use {
        CANONICALIZATION,
        TRANSFORM,
        SIGNATURE,
        DIGEST
    }

    private Algorithms() {}

    static Algorithms load() {
        Algorithms result = new Algorithms();
        for (TsvTable.Row row :
                TsvTable.load(Algorithms.class, "signature-algorithms.tsv").rows()) {
            result.names
                    .computeIfAbsent(Use.valueOf(row.text("use").toUpperCase(Locale.ROOT)), use -> new HashMap<>())
                    .put(row.text("uri"), row.find("name").orElse(""));
        }
        return result;
    }

    boolean allows(Use use, String uri) {
        return names.getOrDefault(use, Map.of()).containsKey(uri);
    }

    /** The name of the Java platform for an algorithm that {@link #allows} told of. */
    String name(Use use, String uri) {
        String name = names.getOrDefault(use, Map.of()).get(uri);
        if (name == null) {
            throw new IllegalArgumentException(use + " does not know " + uri);
        }
        return name;
    }
}
