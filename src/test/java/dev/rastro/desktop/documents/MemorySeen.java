package dev.rastro.desktop.documents;

import dev.rastro.dfe.AccessKey;
import dev.rastro.store.SeenDocuments;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A reading state in memory, of the documents of a catalog. */
final class MemorySeen implements SeenDocuments {
    private final Map<AccessKey, OffsetDateTime> known = new HashMap<>();
    private final MemoryCatalog catalog;

    MemorySeen(MemoryCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Optional<OffsetDateTime> knownUntil(AccessKey key) {
        return Optional.ofNullable(known.get(key));
    }

    @Override
    public void saw(AccessKey key, OffsetDateTime until) {
        known.put(key, until);
    }

    @Override
    public int markKnown(Collection<AccessKey> keys) {
        Set<AccessKey> changed = changed(keys);
        changed.forEach(key -> saw(key, catalog.find(key).orElseThrow().changedAt()));
        return changed.size();
    }

    @Override
    public Set<AccessKey> changed(Collection<AccessKey> keys) {
        return catalog.rows.stream()
                .filter(row -> keys.contains(row.key()) && known.containsKey(row.key()))
                .filter(row -> row.changedAt().isAfter(known.get(row.key())))
                .map(row -> row.key())
                .collect(Collectors.toSet());
    }
}
