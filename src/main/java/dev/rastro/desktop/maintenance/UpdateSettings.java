package dev.rastro.desktop.maintenance;

import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.preferences.SettingEntry;
import java.util.List;

/** What the operator can say about new versions, among the settings. */
public record UpdateSettings(UpdateViewModel updates, Wording wording) {
    private static final String SECTION = "updates";

    public List<SettingEntry> entries() {
        String words = wording.text("setting.updates.words");
        return List.of(
                new SettingEntry(
                        "updates.agreed",
                        SECTION,
                        wording.text("setting.updates.agreed"),
                        wording.text("setting.updates.agreed.help"),
                        words,
                        new SettingEntry.YesOrNo(updates.agreed())),
                new SettingEntry(
                        "updates.now",
                        SECTION,
                        wording.text("setting.updates.state"),
                        "",
                        words,
                        new SettingEntry.Act(
                                updates.state(), wording.text("setting.updates.now"), updates::ask, true)));
    }
}
