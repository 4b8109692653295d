package dev.rastro.sefaz.manifest;

import dev.rastro.dfe.xml.EventRecord;
import dev.rastro.log.Actor;
import dev.rastro.log.trace.Operation;
import dev.rastro.sefaz.sync.SituationCheck;
import dev.rastro.store.ManifestationRow;
import dev.rastro.store.ManifestationState;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Finds out what became of declarations that were sent and got no answer: looks at what distribution brought meanwhile,
 * and asks the authority before anything is sent again. A declaration that the authority does not show goes back into
 * the queue; should it be registered all the same, the authority answers 573 and nothing is declared twice.
 */
final class Resolver {
    private final ManifestTools tools;
    private final SituationCheck situation;
    private final Sender sender;

    Resolver(ManifestTools tools, SituationCheck situation, Sender sender) {
        this.tools = tools;
        this.situation = situation;
        this.sender = sender;
    }

    /** Looks into one; empty when nothing could be found out now. */
    Optional<ManifestationRow> resolve(ManifestationRow row) throws InterruptedException {
        Optional<ManifestationRow> known = registered(row);
        if (known.isPresent()) {
            return known;
        }
        return switch (situation.check(row.key(), row.environment(), row.taxpayer())) {
            case SituationCheck.Result.Answered answered -> {
                Optional<ManifestationRow> found = registered(row);
                yield found.isPresent() ? found : Optional.of(again(row, answered));
            }
            case SituationCheck.Result.NotNow later -> Optional.empty();
            case SituationCheck.Result.Failed failed -> Optional.empty();
        };
    }

    private Optional<ManifestationRow> registered(ManifestationRow row) {
        Optional<EventRecord> event = tools.history(row.key()).registration(row);
        return event.map(found -> write(Rows.moved(
                row,
                ManifestationState.REGISTERED,
                found.status(),
                found.statusReason(),
                found.protocol(),
                tools.now())));
    }

    private ManifestationRow again(ManifestationRow row, SituationCheck.Result.Answered answer) {
        OffsetDateTime now = tools.now();
        return write(Rows.postponed(row, now, answer.status(), answer.message(), now));
    }

    private ManifestationRow write(ManifestationRow row) {
        try (Operation operation = tools.ids().begin("manifest.resolve")) {
            return sender.write(
                            List.of(new Sender.Settled(row, null)),
                            null,
                            tools.context(operation, new Actor(Actor.Kind.AUTHORITY, "SEFAZ")))
                    .getFirst();
        }
    }
}
