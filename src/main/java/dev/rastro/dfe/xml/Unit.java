package dev.rastro.dfe.xml;

import dev.rastro.dfe.AccessKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The facts found in one unit of a file, by field name. Not thread-safe. */
final class Unit {
    private static final int REFERENCES = 20_000;

    private final UnitType type;
    private final int parent;
    private final boolean nfseNamespace;
    private final Map<String, String> values = new HashMap<>();
    private final List<String> references = new ArrayList<>();

    /**
     * Makes an empty unit.
     *
     * @param parent ordinal of the element around it: units of one parent belong together
     */
    Unit(UnitType type, int parent, boolean nfseNamespace) {
        this.type = type;
        this.parent = parent;
        this.nfseNamespace = nfseNamespace;
    }

    UnitType type() {
        return type;
    }

    int parent() {
        return parent;
    }

    boolean nfseNamespace() {
        return nfseNamespace;
    }

    /** Notes a fact; of several the first counts, but references and corrections add up. */
    void put(String field, String text) {
        String value = text.strip();
        if (value.isEmpty()) {
            return;
        }
        switch (field) {
            case "references" -> {
                if (references.size() < REFERENCES) {
                    references.add(value);
                }
            }
            case "corrections" -> values.merge(field, value, (one, other) -> one + " | " + other);
            default -> values.putIfAbsent(field, value);
        }
    }

    @Nullable
    String get(String field) {
        return values.get(field);
    }

    boolean has(String field) {
        return values.containsKey(field);
    }

    List<String> references() {
        return references;
    }

    /** The document the unit is about: its Id without the prefix, or the key it names. */
    Optional<AccessKey> key() {
        String named = values.get("key");
        if (named != null) {
            return AccessKey.parse(named.startsWith("CFe") ? named.substring(3) : named);
        }
        String id = values.get("id");
        if (id == null) {
            return Optional.empty();
        }
        String bare =
                id.startsWith(type.idPrefix()) ? id.substring(type.idPrefix().length()) : id;
        return AccessKey.parse(bare);
    }
}
