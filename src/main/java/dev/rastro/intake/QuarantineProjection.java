package dev.rastro.intake;

import dev.rastro.log.DomainEvent;
import dev.rastro.log.Projection;
import dev.rastro.log.Recorded;
import dev.rastro.store.QuarantineEntry;
import dev.rastro.store.ReadModels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the list of inputs in quarantine. */
public final class QuarantineProjection implements Projection<Map<String, Optional<QuarantineEntry>>> {
    private static final String NAME = "quarantine";

    private final ReadModels readModels;

    public QuarantineProjection(ReadModels readModels) {
        this.readModels = readModels;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public long position() {
        return readModels.position(NAME);
    }

    /** By content: the entry that went in, or nothing where the last word was a release. */
    @Override
    public Map<String, Optional<QuarantineEntry>> prepare(List<Recorded> events) {
        Map<String, Optional<QuarantineEntry>> result = new LinkedHashMap<>();
        for (Recorded recorded : events) {
            if (recorded.envelope().key() != null) {
                // Events of a document are no events of the quarantine.
                continue;
            }
            switch (recorded.event()) {
                case DomainEvent.InputQuarantined in ->
                    result.put(
                            in.content(),
                            Optional.of(new QuarantineEntry(
                                    in.content(),
                                    in.path(),
                                    in.code(),
                                    in.reason(),
                                    recorded.envelope().recordedAt())));
                case DomainEvent.QuarantineReleased out -> result.put(out.content(), Optional.empty());
                default -> {}
            }
        }
        return result;
    }

    @Override
    public void commit(List<Map<String, Optional<QuarantineEntry>>> prepared, long position) {
        // Quarantine events belong to no document, so one lane sees all of them, in order.
        Map<String, Optional<QuarantineEntry>> all = new LinkedHashMap<>();
        prepared.forEach(all::putAll);
        readModels.saveQuarantine(
                NAME,
                all.values().stream().flatMap(Optional::stream).toList(),
                all.entrySet().stream()
                        .filter(entry -> entry.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .toList(),
                position);
    }

    @Override
    public void reset() {
        readModels.clearQuarantine(NAME);
    }

    @Override
    public Optional<Rebuilding<Map<String, Optional<QuarantineEntry>>>> rebuilding() {
        return Optional.of(new Rebuilding<>(
                Reads.LOOSE, new QuarantineProjection(readModels.shadowed()), readModels.shadow(NAME)));
    }
}
