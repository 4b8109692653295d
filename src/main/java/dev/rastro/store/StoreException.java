package dev.rastro.store;

/** The database refused or failed. The message tells what Rastro was doing; the cause is the database's own. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String doing, Exception cause) {
        super(doing + ": " + cause.getMessage(), cause);
    }
}
