package dev.rastro.log;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;

/** Makes identifiers: time-ordered UUIDs (RFC 9562, version 7) and W3C trace ids. Safe for use by several threads. */
public final class Ids {
    private static final HexFormat HEX = HexFormat.of();

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** A new UUID version 7. */
    public UUID uuid() {
        long high = (clock.millis() << 16) | 0x7000L | (random.nextLong() & 0x0fffL);
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** A new trace id, 32 hexadecimal digits. */
    public String traceId() {
        return hex(16);
    }

    /** A new span id, 16 hexadecimal digits. */
    public String spanId() {
        return hex(8);
    }

    private String hex(int bytes) {
        byte[] value = new byte[bytes];
        random.nextBytes(value);
        return HEX.formatHex(value);
    }
}
