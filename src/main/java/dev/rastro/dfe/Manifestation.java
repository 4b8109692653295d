package dev.rastro.dfe;

/** The recipient's declaration on an NF-e (manifestação do destinatário, NT 2020.001). */
public enum Manifestation {
    NONE("SEM_MANIFESTACAO"),
    AWARE("CIENCIA"),
    CONFIRMED("CONFIRMADA"),
    UNKNOWN_OPERATION("DESCONHECIDA"),
    NOT_PERFORMED("NAO_REALIZADA");

    private final String code;

    Manifestation(String code) {
        this.code = code;
    }

    /** The Portuguese code, stable; also the message key. */
    public String code() {
        return code;
    }
}
