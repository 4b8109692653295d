package dev.rastro.desktop.palette;

import java.util.List;
import java.util.function.Supplier;

/**
 * Entries of one kind, known at once.
 *
 * @param heading what stands above them
 * @param whenEmpty whether they are offered before anything is typed
 * @param most how many of them are shown for what was typed
 */
public record PaletteSource(String heading, boolean whenEmpty, int most, Supplier<List<PaletteEntry>> entries) {}
