package dev.rastro.desktop;

import static dev.rastro.desktop.Toolkit.until;

import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.detail.DetailView.Page;
import dev.rastro.desktop.detail.TimelineZoom;
import dev.rastro.desktop.printing.PrintOutput;
import dev.rastro.desktop.shell.Screen;
import dev.rastro.store.GroupBy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Walks the scene at the smallest supported size: no text cut, none over another. */
@ExtendWith(Toolkit.class)
class LegibilityTest {
    @TempDir
    Path folder;

    @Test
    void everythingCanBeReadAtTheSmallestSize() throws Exception {
        try (OpenWindow open = new OpenWindow(folder, 160)) {
            for (Language language : Language.values()) {
                open.act(() -> open.window.speak(language));
                Legibility.look(open, language + " empty");
            }
            open.act(() -> open.window.workbench().actions().run("import.training"));
            until(
                    "documents",
                    () -> open.window.session().documents().totals().get().count() >= 160);
            open.settle();
            for (Language language : Language.values()) {
                open.act(() -> open.window.speak(language));
                Legibility.look(open, language + " list");
                open.act(() -> open.window.session().groups().by().set(GroupBy.ISSUER));
                Legibility.look(open, language + " groups");
                open.act(() -> open.window.session().groups().by().set(null));
                open.act(() -> open.window.session().screen().set(Screen.PANEL));
                Legibility.look(open, language + " panel");
                open.act(() -> open.window.session().screen().set(Screen.DOCUMENTS));
                open.act(() -> {
                    var documents = open.window.session().documents();
                    documents.lead().set(documents.rows().get(1).key());
                });
                for (TimelineZoom zoom : TimelineZoom.values()) {
                    open.act(() -> open.window.session().detail().zoom().set(zoom));
                    Legibility.look(open, language + " time line " + zoom);
                }
                for (Page page : Page.values()) {
                    open.act(() -> open.window.workbench().detail().open(page));
                    Legibility.look(open, language + " " + page);
                }
                for (String command : List.of("print", "profiles", "actions", "settings", "help")) {
                    open.act(() -> open.window.workbench().actions().run(command));
                    Legibility.look(open, language + " " + command);
                    if (command.equals("print")) {
                        for (PrintOutput output : PrintOutput.values()) {
                            open.act(() -> open.window
                                    .session()
                                    .printing()
                                    .print()
                                    .output()
                                    .set(output));
                            Legibility.look(open, language + " " + command + " " + output);
                        }
                    }
                    open.act(() -> open.window.workbench().closeVeils());
                }
                open.act(() -> open.window.session().documents().lead().set(null));
            }
        }
    }
}
