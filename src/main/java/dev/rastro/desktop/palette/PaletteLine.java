package dev.rastro.desktop.palette;

/** A line of the palette. */
public sealed interface PaletteLine {
    /** What kind of entries follows. */
    record Heading(String text) implements PaletteLine {}

    /** One that can be chosen. */
    record Choice(PaletteEntry entry) implements PaletteLine {}
}
