package dev.rastro.sefaz.budget;

/** Kinds of question with a limit of their own. The names are rows of {@code limits.tsv} and are kept on disk. */
public enum QuestionKind {
    /** distNSU. */
    PAGE,
    /** consNSU and consChNFe, which share the twenty an hour. */
    SINGLE,
    /** consulta protocolo. */
    SITUATION,
    /** status do serviço. */
    STATUS
}
