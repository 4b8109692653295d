package dev.rastro.company;

import dev.rastro.dfe.Cnpj;
import java.util.Optional;

/** What a CNPJ or CPF says of whom it belongs to. */
public enum Establishment {
    /** Matriz: the order is 0001. */
    HEAD_OFFICE,
    /** Filial. */
    BRANCH,
    /** A CPF: a rural producer, mostly. */
    PERSON;

    private static final String FIRST = "0001";
    private static final int CNPJ = 14;

    public static Establishment of(String taxpayer) {
        if (taxpayer.length() != CNPJ) {
            return PERSON;
        }
        return taxpayer.startsWith(FIRST, 8) ? HEAD_OFFICE : BRANCH;
    }

    /** The root of a CNPJ; a person has none. */
    public static Optional<String> rootOf(String taxpayer) {
        return taxpayer.length() == CNPJ ? Optional.of(taxpayer.substring(0, 8)) : Optional.empty();
    }

    /** The CNPJ of a branch's head office. */
    static Optional<String> headOf(String taxpayer) {
        return of(taxpayer) == BRANCH
                ? Optional.of(Cnpj.ofBody(taxpayer.substring(0, 8) + FIRST).value())
                : Optional.empty();
    }
}
