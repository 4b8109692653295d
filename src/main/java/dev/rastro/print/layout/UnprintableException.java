package dev.rastro.print.layout;

/** The file holds nothing that can be printed; the message, in Portuguese, says why. */
public final class UnprintableException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnprintableException(String message) {
        super(message);
    }

    public UnprintableException(String message, Throwable cause) {
        super(message, cause);
    }
}
