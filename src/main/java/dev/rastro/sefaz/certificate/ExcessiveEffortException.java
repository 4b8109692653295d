package dev.rastro.sefaz.certificate;

/** A file asks for more work than anything usual before it opens. */
final class ExcessiveEffortException extends Exception {
    private static final long serialVersionUID = 1L;

    ExcessiveEffortException(String reason) {
        super(reason);
    }
}
