package dev.rastro.desktop.manifest;

import dev.rastro.acts.ActProgress;
import dev.rastro.desktop.acts.Turnable;
import dev.rastro.desktop.common.Wording;
import dev.rastro.sefaz.manifest.Declaration;
import dev.rastro.sefaz.manifest.ManifestationService;
import dev.rastro.sefaz.manifest.Queued;
import java.util.List;
import java.util.function.Consumer;

/**
 * Declarations that were taken back before they were sent: done again, they are requests of their own with their own time to
 * undo.
 */
record WithdrawnDeclarations(
        List<Declaration> withdrawn, ManifestationService service, Wording wording, Consumer<String> told)
        implements Turnable {
    WithdrawnDeclarations {
        withdrawn = List.copyOf(withdrawn);
    }

    @Override
    public String name() {
        return wording.text("manifest.act", withdrawn.size());
    }

    @Override
    public Turned turn(ActProgress progress) {
        List<Queued> outcomes = service.request(withdrawn);
        return new Turned(
                (int) outcomes.stream()
                        .filter(Queued.Accepted.class::isInstance)
                        .count(),
                QueuedDeclarations.of(outcomes, service, wording, told).orElse(null));
    }

    @Override
    public String told(Turned turned, boolean undone) {
        String words = turned.changed() == 0
                ? wording.text("manifest.queued", 0)
                : wording.text(undone ? "acts.undone" : "acts.redone", wording.text("manifest.act", turned.changed()));
        told.accept(words);
        return words;
    }
}
