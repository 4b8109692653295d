package dev.rastro.desktop.common;

/** The original cannot be read as a document; the message says why, in the operator's words. */
public final class UnreadableDocumentException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableDocumentException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
