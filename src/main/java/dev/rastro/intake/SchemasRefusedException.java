package dev.rastro.intake;

/** A schema package that cannot be added, with the reason in the operator's words. */
public final class SchemasRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    SchemasRefusedException(String reason) {
        super(reason);
    }
}
