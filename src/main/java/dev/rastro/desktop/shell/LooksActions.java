package dev.rastro.desktop.shell;

import dev.rastro.desktop.action.ActionRegistry;
import dev.rastro.desktop.action.ActionSource;
import dev.rastro.desktop.theme.ThemeController;

/** How all windows look. */
record LooksActions(ThemeController theme) implements ActionSource {
    private static final int ZOOM_STEP = 10;

    @Override
    public void contribute(ActionRegistry actions) {
        actions.register("theme.toggle", theme::toggle);
        actions.register("zoom.in", () -> zoom(theme.zoom().get() + ZOOM_STEP));
        actions.register("zoom.out", () -> zoom(theme.zoom().get() - ZOOM_STEP));
        actions.register("zoom.reset", () -> zoom(100));
    }

    private void zoom(int percent) {
        theme.zoom().set(Math.clamp(percent, 80, 200));
    }
}
