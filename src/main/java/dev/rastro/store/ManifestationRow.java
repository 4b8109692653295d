package dev.rastro.store;

import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.Environment;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A declaration in the queue.
 *
 * @param id the event in the log that asked for it
 * @param taxpayer who declares
 * @param type tpEvento
 * @param sequence nSeqEvento
 * @param justification xJust or the observation of a desacordo
 * @param targetProtocol the protocol that a reversal takes back
 * @param sendAfter not sent before this
 * @param status cStat of the answer, or a code of Rastro's own
 * @param protocol of the registration
 * @param changedAt when the state last changed
 */
public record ManifestationRow(
        UUID id,
        AccessKey key,
        String taxpayer,
        Environment environment,
        String type,
        int sequence,
        @Nullable String justification,
        @Nullable String targetProtocol,
        OffsetDateTime requestedAt,
        OffsetDateTime sendAfter,
        ManifestationState state,
        @Nullable String status,
        @Nullable String message,
        @Nullable String protocol,
        OffsetDateTime changedAt) {}
