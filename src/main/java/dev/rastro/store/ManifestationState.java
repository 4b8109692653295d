package dev.rastro.store;

/** Where a declaration on its way to the authority stands. The names are kept on disk and are text codes. */
public enum ManifestationState {
    /** Waits for the time to undo to pass, and for its turn. */
    REQUESTED,
    SENDING,
    REGISTERED,
    REFUSED,
    /** Registered before by someone, maybe another program (573). */
    ALREADY,
    /** Sent, and no answer came: the authority is asked before it is sent again. */
    UNKNOWN,
    /** Withdrawn by the operator before it was sent. */
    CANCELLED;

    /** Whether nothing more will happen to it. */
    public boolean settled() {
        return this == REGISTERED || this == REFUSED || this == ALREADY || this == CANCELLED;
    }
}
