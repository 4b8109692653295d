package dev.rastro.desktop.views;

import dev.rastro.report.view.SavedView;
import org.jspecify.annotations.Nullable;

/**
 * A saved view as the sidebar shows it.
 *
 * @param count {@code null} until it was counted
 */
public record ViewLine(
        SavedView view, String name, @Nullable Long count) {}
