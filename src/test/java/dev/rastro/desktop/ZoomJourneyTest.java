package dev.rastro.desktop;

import static dev.rastro.desktop.Toolkit.onScreen;
import static dev.rastro.desktop.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.detail.DetailView.Page;
import dev.rastro.desktop.shell.Screen;
import dev.rastro.store.GroupBy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** At 200 %, in a window of 1366x768, everything can still be read and reached. */
@ExtendWith(Toolkit.class)
class ZoomJourneyTest {
    @TempDir
    Path folder;

    private final List<String> faults = new ArrayList<>();

    private void look(OpenWindow open, String name) throws Exception {
        onScreen(() -> {
            Legibility.faults(open).forEach(fault -> faults.add(name + ": " + fault));
            var scene = open.window.workbench().getScene();
            return ImageIO.write(
                    SwingFXUtils.fromFXImage(scene.snapshot(null), null),
                    "png",
                    Path.of("target", "zoom-" + name + ".png").toFile());
        });
    }

    @Test
    void nothingIsCutAtTwiceTheSize() throws Exception {
        try (OpenWindow open = new OpenWindow(folder, 160)) {
            open.act(() -> {
                var stage = open.window.workbench().getScene().getWindow();
                stage.setWidth(1366);
                stage.setHeight(768);
                open.window.theme().zoom().set(200);
            });
            look(open, "empty");
            open.act(() -> open.window.workbench().actions().run("import.training"));
            until(
                    "documents",
                    () -> open.window.session().documents().totals().get().count() >= 160);
            open.settle();
            for (Screen screen : Screen.values()) {
                if (!screen.needsAuthorities()) {
                    open.act(() -> open.window.session().screen().set(screen));
                    look(open, screen.name().toLowerCase(java.util.Locale.ROOT));
                }
            }
            open.act(() -> open.window.session().screen().set(Screen.DOCUMENTS));
            open.act(() -> open.window.session().groups().by().set(GroupBy.ISSUER));
            look(open, "groups");
            open.act(() -> open.window.session().groups().by().set(null));
            open.act(() -> {
                var documents = open.window.session().documents();
                documents.lead().set(documents.rows().get(1).key());
            });
            for (Page page : Page.values()) {
                open.act(() -> open.window.workbench().detail().open(page));
                look(open, "page-" + page.name().toLowerCase(java.util.Locale.ROOT));
            }
            for (String command : List.of("print", "profiles", "actions", "settings", "help")) {
                open.act(() -> open.window.workbench().actions().run(command));
                look(open, command);
                open.act(() -> open.window.workbench().closeVeils());
            }
        }
        assertThat(faults).isEmpty();
    }
}
