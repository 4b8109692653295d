package dev.rastro.store;

import java.util.Optional;

/** The original bytes, bit for bit. Implementations are safe for use by several threads. */
public interface OriginalStore {
    /** The bytes whose SHA-256 (lower-case hexadecimal) is {@code sha256}. */
    Optional<byte[]> read(String sha256);
}
