package dev.rastro.desktop.maintenance;

import dev.rastro.desktop.action.ActionRegistry;
import dev.rastro.desktop.action.ActionSource;
import dev.rastro.desktop.common.FileDialogs;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.preferences.SettingEntry;
import java.util.List;

/** What the operator can do about backups, in the menu and among the settings. */
public record BackupActions(BackupViewModel backups, FileDialogs dialogs, Wording wording) implements ActionSource {
    private static final String SECTION = "backup";

    @Override
    public void contribute(ActionRegistry actions) {
        actions.register("backup", backups::start);
    }

    public List<SettingEntry> entries() {
        String words = wording.text("setting.backup.words");
        return List.of(
                new SettingEntry(
                        "backup.daily",
                        SECTION,
                        wording.text("setting.backup.daily"),
                        wording.text("setting.backup.daily.help"),
                        words,
                        new SettingEntry.YesOrNo(backups.daily())),
                new SettingEntry(
                        "backup.folder",
                        SECTION,
                        wording.text("setting.backup.folder"),
                        wording.text("setting.backup.folder.help"),
                        words,
                        new SettingEntry.Act(
                                backups.folder(),
                                wording.text("setting.backup.choose"),
                                () -> dialogs.folderToWrite().ifPresent(backups::choose))),
                new SettingEntry(
                        "backup.now",
                        SECTION,
                        wording.text("setting.backup.last"),
                        "",
                        words,
                        new SettingEntry.Act(backups.last(), wording.text("setting.backup.now"), backups::start)));
    }
}
