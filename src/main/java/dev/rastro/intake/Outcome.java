package dev.rastro.intake;

/** What became of an input; each input has exactly one. */
public enum Outcome {
    STORED,
    EVENT,
    SUMMARY,
    DUPLICATE,
    VERSION,
    QUARANTINED,
    REFUSED
}
