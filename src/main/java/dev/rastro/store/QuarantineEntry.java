package dev.rastro.store;

import dev.rastro.dfe.AccessKey;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An input that is kept but not understood.
 *
 * @param content SHA-256 of its bytes
 * @param path where it came from
 * @param code stable code of the reason
 * @param reason in the operator's words
 * @param size in bytes
 * @param event the event that put it here, {@code null} in lines of an earlier version
 * @param key of the document that it seems to be about: the first key in its path, else in its bytes
 */
public record QuarantineEntry(
        String content,
        String path,
        String code,
        String reason,
        OffsetDateTime quarantinedAt,
        long size,
        @Nullable UUID event,
        @Nullable AccessKey key) {
    /** State of a document that an input in quarantine seems to be about; a code of {@link Unsettled.State}. */
    public static final String STATE = "VERSAO_EM_QUARENTENA";
}
