package dev.rastro.sefaz.manifest;

import java.util.Arrays;
import java.util.Optional;

/** What can be declared. What each takes and when is in {@code declarations.tsv}. */
public enum DeclarationType {
    AWARENESS("210210", "ciencia"),
    CONFIRMATION("210200", "confirmacao"),
    UNKNOWN_OPERATION("210220", "desconhecimento"),
    NOT_PERFORMED("210240", "nao-realizada"),
    CTE_DISAGREEMENT("610110", "desacordo"),
    CTE_DISAGREEMENT_REVERSAL("610111", "cancelar-desacordo");

    private final String code;
    private final String word;

    DeclarationType(String code, String word) {
        this.code = code;
        this.word = word;
    }

    /** tpEvento. */
    public String code() {
        return code;
    }

    /** The word for it on the command line. */
    public String word() {
        return word;
    }

    /** The type of a tpEvento. */
    public static Optional<DeclarationType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    /** The type of a word on the command line. */
    public static Optional<DeclarationType> ofWord(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}
