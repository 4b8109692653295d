package dev.rastro.report.dossier;

import dev.rastro.dfe.Completeness;
import dev.rastro.dfe.Manifestation;
import dev.rastro.dfe.Situation;
import java.util.Locale;

/** States as a paper for others says them, in Portuguese. */
final class StateWords {
    private StateWords() {}

    static String of(Situation situation) {
        return switch (situation) {
            case CANCELLED_BY_REPLACEMENT -> "Cancelada por substituição";
            case REPLACED -> "Substituída";
            case NOT_BOARDED -> "Não embarque";
            case CANCELLATION_UNDER_REVIEW -> "Cancelamento em análise";
            case EPEC_PENDING -> "EPEC pendente";
            case WITHOUT_PROTOCOL -> "Sem protocolo";
            default -> sentence(situation.code());
        };
    }

    static String of(Completeness completeness) {
        return switch (completeness) {
            case FULL -> "XML completo";
            case SUMMARY -> "Só o resumo foi recebido";
            case EVENTS_ONLY -> "Documento ainda não recebido, só eventos";
        };
    }

    static String of(Manifestation manifestation) {
        return switch (manifestation) {
            case NONE -> "Nenhuma";
            case AWARE -> "Ciência da operação";
            case CONFIRMED -> "Operação confirmada";
            case UNKNOWN_OPERATION -> "Operação desconhecida";
            case NOT_PERFORMED -> "Operação não realizada";
        };
    }

    /** A code without words of its own, as words. */
    static String sentence(String code) {
        String lower = code.replace('_', ' ').toLowerCase(Locale.ROOT);
        return lower.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }
}
