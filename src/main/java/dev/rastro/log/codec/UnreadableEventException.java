package dev.rastro.log.codec;

/** Bytes that are not an event of the contract that they are said to be of. */
public final class UnreadableEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableEventException(String type, Throwable cause) {
        super("The log holds bytes that are not a " + type, cause);
    }
}
