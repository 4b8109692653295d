package dev.rastro.log;

/** A read model cannot follow the log; the log itself is unharmed. */
public final class ProjectionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ProjectionException(String projection, Throwable cause) {
        super("The read model \"" + projection + "\" cannot follow the log: " + cause.getMessage(), cause);
    }
}
