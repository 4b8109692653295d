package dev.rastro.desktop.theme;

/** What the operator wants to see. */
public enum ThemeChoice {
    /** As the desktop around the window. */
    SYSTEM,
    LIGHT,
    DARK
}
