package dev.rastro.store;

import java.util.Arrays;
import java.util.Optional;

/** The lists that need a look at more than one document, or at more than its line in the list. */
public enum CrossingList {
    CANCELLED_AFTER_CONFIRMATION("canceladas-apos-confirmacao"),
    CTE_OF_CANCELLED_NOTE("cte-de-nota-cancelada"),
    WITHOUT_CTE("notas-sem-cte"),
    DUPLICATE_CHARGE("frete-em-duplicidade"),
    MDFE_NOT_CLOSED("mdfe-nao-encerrado");

    private final String code;

    CrossingList(String code) {
        this.code = code;
    }

    /** The name on the command line, stable. */
    public String code() {
        return code;
    }

    /** The list of a name. */
    public static Optional<CrossingList> ofCode(String code) {
        return Arrays.stream(values()).filter(list -> list.code.equals(code)).findFirst();
    }
}
