package dev.rastro.desktop.common;

import java.util.Locale;

/** What a colour says. Never shown by colour alone: an icon and a word go with it. */
public enum Tone {
    NEUTRAL,
    ACCENT,
    SUCCESS,
    WARNING,
    DANGER;

    /** The class in the style sheet. */
    public String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
