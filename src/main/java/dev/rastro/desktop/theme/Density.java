package dev.rastro.desktop.theme;

/** How much room the rows of lists take. */
public enum Density {
    COMPACT,
    ROOMY
}
