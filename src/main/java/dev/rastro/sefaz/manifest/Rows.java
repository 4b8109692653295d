package dev.rastro.sefaz.manifest;

import dev.rastro.sefaz.event.TaxpayerEvent;
import dev.rastro.store.ManifestationRow;
import dev.rastro.store.ManifestationState;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Changes of a row of the queue. Pure. */
final class Rows {
    private Rows() {}

    static ManifestationRow moved(
            ManifestationRow row,
            ManifestationState state,
            @Nullable String status,
            @Nullable String message,
            @Nullable String protocol,
            OffsetDateTime now) {
        return changed(row, state, row.sendAfter(), status, message, protocol, now);
    }

    /** Back into the queue, to be tried again. */
    static ManifestationRow postponed(
            ManifestationRow row, OffsetDateTime until, @Nullable String status, String message, OffsetDateTime now) {
        return changed(row, ManifestationState.REQUESTED, until, status, message, null, now);
    }

    /** Waits no longer for the operator to think again. */
    static ManifestationRow hurried(ManifestationRow row, OffsetDateTime now) {
        return changed(row, row.state(), now, row.status(), row.message(), row.protocol(), now);
    }

    private static ManifestationRow changed(
            ManifestationRow row,
            ManifestationState state,
            OffsetDateTime sendAfter,
            @Nullable String status,
            @Nullable String message,
            @Nullable String protocol,
            OffsetDateTime now) {
        return new ManifestationRow(
                row.id(),
                row.key(),
                row.taxpayer(),
                row.environment(),
                row.type(),
                row.sequence(),
                row.justification(),
                row.targetProtocol(),
                row.requestedAt(),
                sendAfter,
                state,
                status,
                message == null || message.length() <= 1000 ? message : message.substring(0, 1000),
                protocol,
                now);
    }

    static TaxpayerEvent event(ManifestationRow row, OffsetDateTime now) {
        return new TaxpayerEvent(
                row.key(),
                row.taxpayer(),
                row.environment(),
                row.type(),
                row.sequence(),
                now,
                row.justification(),
                row.targetProtocol());
    }

    /** What its author wanted. */
    static Declaration declaration(ManifestationRow row) {
        DeclarationType type = DeclarationType.ofCode(row.type())
                .orElseThrow(() -> new IllegalStateException("The queue holds an unknown type " + row.type()));
        return new Declaration(row.key(), row.taxpayer(), type, row.justification());
    }
}
