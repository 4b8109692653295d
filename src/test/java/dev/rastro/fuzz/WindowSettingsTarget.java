package dev.rastro.fuzz;

import dev.rastro.desktop.action.ActionTable;
import dev.rastro.desktop.action.Keymap;
import dev.rastro.desktop.settings.Settings;
import dev.rastro.desktop.settings.SettingsFile;

/** What the window remembers, its keys included. */
final class WindowSettingsTarget implements FuzzTarget {
    private final ScratchFile file = new ScratchFile("window.properties");
    private final ActionTable actions = ActionTable.load();

    @Override
    public void read(byte[] input) {
        Settings settings = new Settings(SettingsFile.open(file.with(input)));
        settings.theme();
        settings.language();
        settings.zoom();
        settings.staleDays();
        settings.divider("list", 0.5);
        settings.columns("documents");
        settings.sort("documents");
        settings.watchedFolder();
        settings.printProfile();
        settings.recent();
        settings.density();
        settings.placement();
        new Keymap(actions, settings.shortcuts()).differences();
    }
}
