package dev.rastro.log.codec;

/** The log holds an event written by a newer version of Rastro. */
public final class UnknownContractException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownContractException(String fingerprint) {
        super("The data folder holds events of a newer version of Rastro (contract " + fingerprint + ")");
    }
}
