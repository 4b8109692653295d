package dev.rastro.intake;

import dev.rastro.dfe.AccessKey;
import dev.rastro.log.Bus;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.Envelope;
import dev.rastro.log.Projection;
import dev.rastro.log.QuarantineChanged;
import dev.rastro.log.Recorded;
import dev.rastro.store.OriginalStore;
import dev.rastro.store.QuarantineEntry;
import dev.rastro.store.ReadModels;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps the list of inputs in quarantine. */
public final class QuarantineProjection implements Projection<Map<String, Optional<QuarantineEntry>>> {
    private static final String NAME = "quarantine";

    private final ReadModels readModels;
    private final OriginalStore originals;
    private final @Nullable Bus bus;

    public QuarantineProjection(ReadModels readModels, OriginalStore originals, Bus bus) {
        this(readModels, bus, originals);
    }

    /** @param bus {@code null} where nobody sees what is written */
    private QuarantineProjection(ReadModels readModels, @Nullable Bus bus, OriginalStore originals) {
        this.readModels = readModels;
        this.originals = originals;
        this.bus = bus;
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
                    result.put(in.content(), Optional.of(entry(in, recorded.envelope())));
                case DomainEvent.QuarantineReleased out -> result.put(out.content(), Optional.empty());
                default -> {}
            }
        }
        return result;
    }

    private QuarantineEntry entry(DomainEvent.InputQuarantined in, Envelope envelope) {
        byte[] bytes = originals.read(in.content()).orElse(new byte[0]);
        return new QuarantineEntry(
                in.content(),
                in.path(),
                in.code(),
                in.reason(),
                envelope.recordedAt(),
                bytes.length,
                envelope.id(),
                MentionedKey.of(in.path(), bytes).orElse(null));
    }

    @Override
    public void commit(List<Map<String, Optional<QuarantineEntry>>> prepared, long position) {
        // Quarantine events belong to no document, so one lane sees all of them, in order.
        Map<String, Optional<QuarantineEntry>> all = new LinkedHashMap<>();
        prepared.forEach(all::putAll);
        List<QuarantineEntry> added =
                all.values().stream().flatMap(Optional::stream).toList();
        Set<AccessKey> touched = new HashSet<>(readModels.saveQuarantine(
                NAME,
                added,
                all.entrySet().stream()
                        .filter(entry -> entry.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .toList(),
                position));
        added.stream().flatMap(entry -> Stream.ofNullable(entry.key())).forEach(touched::add);
        if (bus != null && !all.isEmpty()) {
            bus.post(new QuarantineChanged(touched));
        }
    }

    @Override
    public void reset() {
        readModels.clearQuarantine(NAME);
    }

    @Override
    public Optional<Rebuilding<Map<String, Optional<QuarantineEntry>>>> rebuilding() {
        return Optional.of(new Rebuilding<>(
                Reads.LOOSE,
                new QuarantineProjection(readModels.shadowed(), null, originals),
                readModels.shadow(NAME)));
    }
}
