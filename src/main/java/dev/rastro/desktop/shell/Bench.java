package dev.rastro.desktop.shell;

import dev.rastro.desktop.DesktopServices;
import dev.rastro.desktop.action.ActionControls;
import dev.rastro.desktop.action.ActionRegistry;
import dev.rastro.desktop.common.FileDialogs;
import dev.rastro.desktop.common.Lifetime;
import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.common.Wording;
import dev.rastro.desktop.preferences.SettingRegistry;
import dev.rastro.desktop.preferences.ShortcutEditor;
import dev.rastro.desktop.settings.Settings;
import dev.rastro.desktop.theme.ThemeController;
import java.util.Objects;
import java.util.function.Function;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * What the parts of a window are built from.
 *
 * @param stage the main window
 * @param dialogsOf makes the file dialogs of a window; {@code dialogs} are the main one's
 * @param life ends with the window's contents
 */
record Bench(
        Session session,
        DesktopServices services,
        Settings settings,
        ThemeController theme,
        Stage stage,
        Function<Window, FileDialogs> dialogsOf,
        FileDialogs dialogs,
        UiThread ui,
        ActionRegistry actions,
        ActionControls controls,
        SettingRegistry preferences,
        ShortcutEditor shortcuts,
        Lifetime life) {
    Wording wording() {
        return session.wording();
    }

    /** Of a window that has some. */
    AuthoritySession authorities() {
        return Objects.requireNonNull(session.authorities(), "a window without authorities");
    }
}
