package dev.rastro.print.layout;

import dev.rastro.dfe.Completeness;
import dev.rastro.dfe.Situation;
import java.util.Locale;

/** States as a sheet says them, in Portuguese. Stateless. */
public final class SituationWords {
    private SituationWords() {}

    /** The situation as a sentence begins. */
    public static String of(Situation situation) {
        return switch (situation) {
            case CANCELLED_BY_REPLACEMENT -> "Cancelada por substituição";
            case REPLACED -> "Substituída";
            case NOT_BOARDED -> "Não embarque";
            case CANCELLATION_UNDER_REVIEW -> "Cancelamento em análise";
            case EPEC_PENDING -> "EPEC pendente";
            case WITHOUT_PROTOCOL -> "Sem protocolo";
            default ->
                situation.code().charAt(0) + situation.code().substring(1).toLowerCase(Locale.ROOT);
        };
    }

    /** How much of the document is held. */
    public static String of(Completeness completeness) {
        return switch (completeness) {
            case FULL -> "XML completo guardado";
            case SUMMARY -> "Só o resumo foi recebido";
            case EVENTS_ONLY -> "Documento ainda não recebido, só eventos";
        };
    }
}
