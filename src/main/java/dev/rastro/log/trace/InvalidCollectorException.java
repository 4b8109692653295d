package dev.rastro.log.trace;

import org.jspecify.annotations.Nullable;

/** The address to tell operations to is none; the message says so in the operator's words. */
public final class InvalidCollectorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidCollectorException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
