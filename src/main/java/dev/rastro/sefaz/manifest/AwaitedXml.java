package dev.rastro.sefaz.manifest;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.NsuStream;
import dev.rastro.log.DomainEvent;
import dev.rastro.log.EventLog;
import dev.rastro.sefaz.sync.AwaitedDocuments;
import dev.rastro.store.ManifestationQueue;
import dev.rastro.store.ManifestationRow;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * NF-e that were declared on and whose XML did not come by the ordinary way, as it does within two days at most. Safe for
 * use by several threads.
 */
public final class AwaitedXml implements AwaitedDocuments {
    private static final int LOOKED_AT = 2_000;
    private static final Duration AGAIN = Duration.ofHours(24);
    /** The authority hands out documents of ninety days. */
    private static final Duration KEPT = Duration.ofDays(90);

    private final ManifestationQueue queue;
    private final EventLog log;
    private final Clock clock;
    private final Duration patience;
    private final Map<AccessKey, OffsetDateTime> asked = new ConcurrentHashMap<>();
    private final Set<AccessKey> arrived = ConcurrentHashMap.newKeySet();

    /** @param patience how long the XML may take by the ordinary way */
    public AwaitedXml(ManifestationQueue queue, EventLog log, Clock clock, Duration patience) {
        this.queue = queue;
        this.log = log;
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public Optional<AccessKey> next(NsuStream stream) {
        if (stream.service() != DistributionService.NFE) {
            return Optional.empty();
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        return queue.registeredBetween(stream.taxpayer(), now.minus(KEPT), now.minus(patience), LOOKED_AT).stream()
                .filter(row -> row.environment() == stream.environment() && opensDownload(row))
                .map(ManifestationRow::key)
                .filter(key -> !askedLately(key, now) && !known(key))
                .findFirst();
    }

    /** Desconhecimento does not release the XML (NT 2014.002). */
    private static boolean opensDownload(ManifestationRow row) {
        return row.type().startsWith("2102") && !row.type().equals(DeclarationType.UNKNOWN_OPERATION.code());
    }

    private boolean askedLately(AccessKey key, OffsetDateTime now) {
        OffsetDateTime last = asked.get(key);
        return last != null && last.plus(AGAIN).isAfter(now);
    }

    private boolean known(AccessKey key) {
        if (arrived.contains(key)) {
            return true;
        }
        boolean there =
                log.readByKey(key).stream().anyMatch(each -> each.event() instanceof DomainEvent.DocumentCaptured);
        return there && arrived.add(key);
    }

    @Override
    public void asked(AccessKey key) {
        asked.put(key, OffsetDateTime.now(clock));
    }
}
