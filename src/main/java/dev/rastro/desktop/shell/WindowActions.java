package dev.rastro.desktop.shell;

import dev.rastro.desktop.action.ActionRegistry;
import dev.rastro.desktop.action.ActionSource;
import dev.rastro.desktop.theme.ThemeController;

/** The window itself: its looks, what it shows anew, the palette and the settings. */
record WindowActions(
        Session session,
        ThemeController theme,
        Runnable openPalette,
        Runnable openSettings,
        Runnable openHelp,
        Runnable showNotices)
        implements ActionSource {
    private static final int ZOOM_STEP = 10;

    @Override
    public void contribute(ActionRegistry actions) {
        actions.register("theme.toggle", theme::toggle);
        actions.register("zoom.in", () -> zoom(theme.zoom().get() + ZOOM_STEP));
        actions.register("zoom.out", () -> zoom(theme.zoom().get() - ZOOM_STEP));
        actions.register("zoom.reset", () -> zoom(100));
        actions.register("refresh", session::refresh);
        actions.register("rebuild", session.rebuilding()::start);
        actions.register("actions", openPalette);
        actions.register("settings", openSettings);
        actions.register("help", openHelp);
        actions.register("notices", showNotices);
    }

    private void zoom(int percent) {
        theme.zoom().set(Math.clamp(percent, 80, 200));
    }
}
