package dev.rastro.store;

import java.sql.SQLException;

/** The database refused or failed. The message tells what Rastro was doing; the cause is the database's own. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String doing, SQLException cause) {
        super(doing + ": " + cause.getMessage(), cause);
    }
}
