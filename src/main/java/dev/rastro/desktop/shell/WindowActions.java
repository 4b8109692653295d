package dev.rastro.desktop.shell;

import dev.rastro.desktop.action.ActionRegistry;
import dev.rastro.desktop.action.ActionSource;

/** The main window itself: what it shows anew, the palette and the settings. */
record WindowActions(
        Session session, Runnable openPalette, Runnable openSettings, Runnable openHelp, Runnable showNotices)
        implements ActionSource {
    @Override
    public void contribute(ActionRegistry actions) {
        actions.register("refresh", session::refresh);
        actions.register("rebuild", session.rebuilding()::start);
        actions.register("actions", openPalette);
        actions.register("settings", openSettings);
        actions.register("help", openHelp);
        actions.register("notices", showNotices);
    }
}
