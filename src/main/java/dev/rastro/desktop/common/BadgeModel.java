package dev.rastro.desktop.common;

/**
 * A state as colour, icon and word.
 *
 * @param icon name of a Feather icon, for example {@code "fth-check-circle"}
 * @param help one sentence: what it means and what to do
 */
public record BadgeModel(Tone tone, String icon, String text, String help) {}
