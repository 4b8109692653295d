package dev.rastro.sefaz.manifest;

import dev.rastro.log.Actor;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.EventLog;
import dev.rastro.log.Recorded;
import dev.rastro.store.ManifestationRow;
import java.util.UUID;

/** What led to the steps of a declaration, as the log has it: a process that ended in between loses nothing. */
final class Causes {
    private final EventLog log;

    Causes(EventLog log) {
        this.log = log;
    }

    /** The last departure of the declaration, or the request for it where it never left. */
    UUID departure(ManifestationRow row) {
        return log.readByKey(row.key()).stream()
                .filter(each -> each.event() instanceof DomainEvent.ManifestationSent sent
                        && sent.request().equals(row.id().toString()))
                .map(each -> each.envelope().id())
                .reduce((earlier, later) -> later)
                .orElse(row.id());
    }

    /** Who asked for the declaration: the operator or a rule. */
    Actor author(ManifestationRow row) {
        return log.readByKey(row.key()).stream()
                .map(Recorded::envelope)
                .filter(envelope -> envelope.id().equals(row.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The log lacks the request " + row.id()))
                .actor();
    }
}
