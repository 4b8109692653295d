package dev.rastro.store;

import java.time.OffsetDateTime;

/**
 * An input that is kept but not understood.
 *
 * @param content SHA-256 of its bytes
 * @param path where it came from
 * @param code stable code of the reason
 * @param reason in the operator's words
 */
public record QuarantineEntry(String content, String path, String code, String reason, OffsetDateTime quarantinedAt) {}
