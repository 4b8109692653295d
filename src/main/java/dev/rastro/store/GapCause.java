package dev.rastro.store;

/** Why NSUs are missing, or known to be empty. The names are kept on disk and are text codes of the reasons bundle. */
public enum GapCause {
    /** The page that should hold it came without it. */
    GAP_IN_PAGE,
    /** A question of ours was sent, its answer got lost, and the authority went on from there. */
    ANSWER_LOST,
    /** Another program asked for this taxpayer and the authority went on from there (656 with a later ultNSU). */
    FOREIGN_CONSUMER,
    /** The authority said that there is nothing up to a later NSU (137). */
    NOTHING_THERE,
    /** Asked for by itself, and the authority had nothing. */
    ASKED
}
