package dev.rastro.desktop.manifest;

import dev.rastro.acts.ActProgress;
import dev.rastro.desktop.acts.Turnable;
import dev.rastro.desktop.common.Wording;
import dev.rastro.sefaz.manifest.Declaration;
import dev.rastro.sefaz.manifest.ManifestationService;
import dev.rastro.sefaz.manifest.Queued;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Declarations that wait in the queue for the time to undo: taking them back is no event for the authority, which never
 * hears of them. What was sent meanwhile stays.
 *
 * @param told is told what became of it, in words
 */
record QueuedDeclarations(
        List<Declaration> declared,
        List<UUID> ids,
        ManifestationService service,
        Wording wording,
        Consumer<String> told)
        implements Turnable {
    QueuedDeclarations {
        declared = List.copyOf(declared);
        ids = List.copyOf(ids);
    }

    /** Those of {@code outcomes} that are in the queue; empty where none is. */
    static Optional<Turnable> of(
            List<Queued> outcomes, ManifestationService service, Wording wording, Consumer<String> told) {
        List<Declaration> declared = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        for (Queued outcome : outcomes) {
            if (outcome instanceof Queued.Accepted accepted) {
                declared.add(accepted.declaration());
                ids.add(accepted.row().id());
            }
        }
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(new QueuedDeclarations(declared, ids, service, wording, told));
    }

    @Override
    public String name() {
        return wording.text("manifest.act", declared.size());
    }

    @Override
    public Turned turn(ActProgress progress) {
        List<Declaration> back = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (service.withdraw(ids.get(i))) {
                back.add(declared.get(i));
            }
        }
        return new Turned(back.size(), back.isEmpty() ? null : new WithdrawnDeclarations(back, service, wording, told));
    }

    @Override
    public String told(Turned turned, boolean undone) {
        String words = turned.changed() == ids.size()
                ? wording.text(undone ? "acts.undone" : "acts.redone", name())
                : wording.text("manifest.late", turned.changed(), ids.size());
        told.accept(words);
        return words;
    }
}
