package dev.rastro.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database of a data folder is not opened as it is; nothing in it was changed. */
public final class StoreRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Written by a newer version of Rastro or of its database. */
        NEWER,
        /** Its file is not what the database wrote. */
        DAMAGED
    }

    private final Reason reason;

    public StoreRefusedException(Reason reason, String message, @Nullable SQLException cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
