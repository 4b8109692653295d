package dev.rastro.acts;

/** An act that cannot be written down, because of what the operator typed. */
public final class InvalidActException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String limit;

    InvalidActException(String code, String limit) {
        super(code + " (" + limit + ")");
        this.code = code;
        this.limit = limit;
    }

    /** Stable code of the reason, row of {@code acts.properties}. */
    public String code() {
        return code;
    }

    /** How much would fit. */
    public String limit() {
        return limit;
    }
}
