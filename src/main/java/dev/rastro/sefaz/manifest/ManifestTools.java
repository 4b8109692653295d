package dev.rastro.sefaz.manifest;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.StatusCodes;
import dev.rastro.intake.CaptureContext;
import dev.rastro.intake.Intake;
import dev.rastro.intake.Preparer;
import dev.rastro.log.Actor;
import dev.rastro.log.Bus;
import dev.rastro.log.EventLog;
import dev.rastro.log.Ids;
import dev.rastro.log.ManifestationsChanged;
import dev.rastro.log.trace.Operation;
import dev.rastro.sefaz.budget.Budget;
import dev.rastro.sefaz.budget.Limits;
import dev.rastro.sefaz.company.CompanyRegistry;
import dev.rastro.sefaz.event.EventPort;
import dev.rastro.sefaz.query.QueryPort;
import dev.rastro.store.DocumentCatalog;
import dev.rastro.store.ManifestationQueue;
import dev.rastro.store.Vault;
import dev.rastro.timeline.TimelineFold;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;

/** What the queue of declarations works with. */
public record ManifestTools(
        EventPort events,
        QueryPort queries,
        Budget budget,
        Limits limits,
        ManifestationQueue queue,
        CompanyRegistry companies,
        DocumentCatalog catalog,
        EventLog log,
        TimelineFold fold,
        StatusCodes statuses,
        Vault vault,
        Intake intake,
        Preparer preparer,
        Ids ids,
        Clock clock,
        Bus bus) {

    History history(AccessKey key) {
        return History.of(key, log.readByKey(key), fold, statuses, queue.ofDocument(key));
    }

    CaptureContext context(Operation operation, Actor actor) {
        return CaptureContext.of(operation, ids, clock, actor);
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    void tell(Set<AccessKey> keys) {
        bus.post(new ManifestationsChanged(keys));
    }
}
