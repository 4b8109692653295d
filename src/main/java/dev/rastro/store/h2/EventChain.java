package dev.rastro.store.h2;

import dev.rastro.log.codec.EventCodec;
import dev.rastro.store.ContentHash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;

/**
 * The hash chain over the log: each link is SHA-256 of the link before, the event's id, contract and bytes. A row
 * changed, lost or put between others breaks every later link.
 */
final class EventChain {
    static final byte[] START = new byte[32];

    private EventChain() {}

    static byte[] next(byte[] previous, UUID eventId, EventCodec.Encoded encoded) {
        MessageDigest digest = ContentHash.digest();
        digest.update(previous);
        digest.update(ByteBuffer.allocate(16)
                .putLong(eventId.getMostSignificantBits())
                .putLong(eventId.getLeastSignificantBits())
                .array());
        digest.update(encoded.schema().getBytes(StandardCharsets.US_ASCII));
        return digest.digest(encoded.payload());
    }
}
