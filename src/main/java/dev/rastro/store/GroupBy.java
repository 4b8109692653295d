package dev.rastro.store;

/** What documents can be put together by. */
public enum GroupBy {
    /** Value: CNPJ or CPF of the issuer. */
    ISSUER,
    /** Value: CNPJ or CPF of the recipient. */
    RECIPIENT,
    /** Value: 2026-11, by the day of issue in Brasília. */
    MONTH,
    /** Value: 2026-11-24, by the day of issue in Brasília. */
    DAY,
    FAMILY,
    SITUATION,
    /** Value: a CFOP that an item of the document has. A document may be in several of these groups. */
    CFOP
}
