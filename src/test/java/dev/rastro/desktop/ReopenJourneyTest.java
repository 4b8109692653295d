package dev.rastro.desktop;

import static dev.rastro.desktop.Toolkit.onScreen;
import static dev.rastro.desktop.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.detail.DetailView;
import dev.rastro.desktop.detail.DetailView.Page;
import dev.rastro.desktop.settings.Settings;
import dev.rastro.desktop.settings.SettingsFile;
import dev.rastro.desktop.shell.Screen;
import dev.rastro.dfe.AccessKey;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The window is closed with a document beside the list, and opened again. */
@ExtendWith(Toolkit.class)
class ReopenJourneyTest {
    private static final int DOCUMENTS = 20;

    @TempDir
    Path folder;

    private static boolean besideTheList(OpenWindow open) {
        return open.nodes().anyMatch(node -> node instanceof DetailView);
    }

    private static int notices(OpenWindow open) {
        return open.window.session().notices().log().notices().size();
    }

    @Test
    void theDocumentIsBesideTheListAgain() throws Exception {
        RealServices real = new RealServices(folder, DOCUMENTS);
        AccessKey key;
        try (OpenWindow open = new OpenWindow(real.services, () -> {})) {
            open.act(() -> open.window.workbench().actions().run("import.training"));
            until(
                    "documents",
                    () -> open.window.session().documents().totals().get().count() >= DOCUMENTS);
            open.settle();
            key = onScreen(() -> open.window.session().documents().rows().get(3).key());
            open.act(() -> open.window.session().show(key));
            open.act(() -> open.window.workbench().detail().open(Page.RELATED));
        }

        try (OpenWindow open = new OpenWindow(real.services, () -> {}, Screen.PANEL)) {
            assertThat(onScreen(() -> open.window.session().detail().key().get()))
                    .as("before the list is looked at")
                    .isNull();
            open.act(() -> open.window.session().screen().set(Screen.DOCUMENTS));
            until(
                    "the document",
                    () -> open.window.session().detail().timeline().get() != null);
            assertThat(onScreen(() -> open.window.session().detail().key().get()))
                    .isEqualTo(key);
            assertThat(onScreen(() -> open.window.workbench().detail().page())).isEqualTo(Page.RELATED);
            assertThat(onScreen(() -> besideTheList(open))).isTrue();
            open.act(() -> open.window.workbench().actions().run("detail.close"));
        }

        int told;
        try (OpenWindow open = new OpenWindow(real.services, () -> {})) {
            assertThat(onScreen(() -> besideTheList(open)))
                    .as("it was put away")
                    .isFalse();
            told = onScreen(() -> notices(open));
        }

        Settings settings = new Settings(SettingsFile.open(real.services.settings()));
        settings.openDocument(new AccessKey("0".repeat(44)));
        settings.save();
        try (OpenWindow open = new OpenWindow(real.services, real::close)) {
            assertThat(onScreen(() -> besideTheList(open))).isFalse();
            assertThat(onScreen(() -> notices(open)))
                    .as("that it is not in the store is no news")
                    .isEqualTo(told);
        }
    }
}
