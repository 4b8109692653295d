package dev.rastro.simulator.generator.document;

/** What the authority answered to a document, as far as the generator needs it. */
public enum Authorization {
    AUTHORIZED("100", "Autorizado o uso da "),
    /** Denied: the taxpayer was irregular (possible until 2024, still in archives). */
    DENIED("302", "Uso Denegado: Irregularidade fiscal do destinatario"),
    /** Signed but without an answer. */
    NONE("", "");

    private final String status;
    private final String reason;

    Authorization(String status, String reason) {
        this.status = status;
        this.reason = reason;
    }

    String status() {
        return status;
    }

    String reason(String family) {
        return this == AUTHORIZED ? reason + family : reason;
    }
}
