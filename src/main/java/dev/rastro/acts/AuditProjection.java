package dev.rastro.acts;

import dev.rastro.log.Actor;
import dev.rastro.log.Envelope;
import dev.rastro.log.Projection;
import dev.rastro.log.Recorded;
import dev.rastro.store.AuditTrail;
import dev.rastro.store.ReadModels;
import java.util.List;
import java.util.Optional;

/** Keeps the audit log: a line for each thing that an operator did. Imports are no such thing: the trace view has them. */
public final class AuditProjection implements Projection<List<AuditTrail.Entry>> {
    private static final String NAME = "audit";

    private final AuditTrail trail;
    private final ReadModels readModels;
    private final AuditGroups groups;

    public AuditProjection(AuditTrail trail, ReadModels readModels, AuditGroups groups) {
        this.trail = trail;
        this.readModels = readModels;
        this.groups = groups;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public long position() {
        return readModels.position(NAME);
    }

    @Override
    public List<AuditTrail.Entry> prepare(List<Recorded> events) {
        return events.stream()
                .map(Recorded::envelope)
                .filter(it -> it.actor().kind() == Actor.Kind.OPERATOR && groups.shows(it.type()))
                .map(AuditProjection::entry)
                .toList();
    }

    private static AuditTrail.Entry entry(Envelope envelope) {
        return new AuditTrail.Entry(
                envelope.position(), envelope.recordedAt(), envelope.actor().name(), envelope.type(), envelope.key());
    }

    @Override
    public void commit(List<List<AuditTrail.Entry>> prepared, long position) {
        trail.save(NAME, prepared.stream().flatMap(List::stream).toList(), position);
    }

    @Override
    public void reset() {
        trail.clear(NAME);
    }

    @Override
    public Optional<Rebuilding<List<AuditTrail.Entry>>> rebuilding() {
        return Optional.of(new Rebuilding<>(
                Reads.ALL,
                new AuditProjection(trail.shadowed(), readModels.shadowed(), groups),
                readModels.shadow(NAME)));
    }
}
