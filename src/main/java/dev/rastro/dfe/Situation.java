package dev.rastro.dfe;

/**
 * The situation of a document as the fold of its events gives it (never read from the stored XML alone). {@link
 * #code()} is the Portuguese name used in the command line's JSON and as message key.
 */
public enum Situation {
    AUTHORIZED("AUTORIZADA", false),
    DENIED("DENEGADA", true),
    CANCELLED("CANCELADA", true),
    CANCELLED_BY_REPLACEMENT("CANCELADA_SUBST", true),
    REPLACED("SUBSTITUIDA", true),
    ANNULLED("ANULADA", true),
    ADJUSTED("AJUSTADA", true),
    CLOSED("ENCERRADA", true),
    NOT_BOARDED("NAO_EMBARQUE", true),
    CANCELLATION_UNDER_REVIEW("CANCELAMENTO_EM_ANALISE", false),
    EPEC_PENDING("EPEC_PENDENTE", false),
    /** The document is there, its authorisation is not: not valid as far as Rastro knows. */
    WITHOUT_PROTOCOL("SEM_PROTOCOLO", false),
    /** Rejected by the authority: never had fiscal effect. */
    REJECTED("REJEITADA", true),
    /** Only events are known; none of them tells the situation. */
    UNKNOWN("DESCONHECIDA", false);

    private final String code;
    private final boolean terminal;

    Situation(String code, boolean terminal) {
        this.code = code;
        this.terminal = terminal;
    }

    /** The Portuguese code, stable. */
    public String code() {
        return code;
    }

    /** Whether no later event leads out of it (other than an event that reverses the one that led here). */
    public boolean terminal() {
        return terminal;
    }
}
