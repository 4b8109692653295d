package dev.rastro.print.profile;

/** Whether a printer uses both sides of the paper, and along which edge the sheet is turned. */
public enum Duplex {
    OFF,
    LONG_EDGE,
    SHORT_EDGE
}
