package dev.rastro.store;

/** What of an operator's {@link Marks} documents can be found by. */
public enum MarkKind {
    TAG,
    STAGE,
    RESPONSIBLE,
    ARCHIVED
}
