package dev.rastro.dfe.xml.tree;

/** The bytes are no XML that Rastro reads; the message, in Portuguese, says why. */
public final class XmlUnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    public XmlUnreadableException(String message) {
        super(message);
    }

    public XmlUnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
