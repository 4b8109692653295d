package dev.rastro.store;

/** Stored bytes that cannot be turned back into the original. */
public final class CorruptOriginalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CorruptOriginalException(String sha256, Throwable cause) {
        super("The stored bytes of " + sha256 + " are damaged", cause);
    }
}
