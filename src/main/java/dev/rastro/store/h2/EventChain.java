package dev.rastro.store.h2;

import com.google.common.primitives.Bytes;
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

    /** The next link. */
    static byte[] next(byte[] previous, UUID eventId, EventCodec.Encoded encoded) {
        MessageDigest digest = ContentHash.digest();
        digest.update(previous);
        digest.update(bytes(eventId));
        digest.update(encoded.schema().getBytes(StandardCharsets.US_ASCII));
        return digest.digest(encoded.payload());
    }

    /** What the next link is the hash of, for others to hash themselves. */
    static byte[] hashed(byte[] previous, UUID eventId, EventCodec.Encoded encoded) {
        return Bytes.concat(
                previous, bytes(eventId), encoded.schema().getBytes(StandardCharsets.US_ASCII), encoded.payload());
    }

    private static byte[] bytes(UUID eventId) {
        return ByteBuffer.allocate(16)
                .putLong(eventId.getMostSignificantBits())
                .putLong(eventId.getLeastSignificantBits())
                .array();
    }
}
