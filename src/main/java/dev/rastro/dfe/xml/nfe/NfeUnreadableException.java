package dev.rastro.dfe.xml.nfe;

/** A file from which no NF-e can be read; the message says why. */
public final class NfeUnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    public NfeUnreadableException(String reason) {
        super(reason);
    }

    public NfeUnreadableException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
