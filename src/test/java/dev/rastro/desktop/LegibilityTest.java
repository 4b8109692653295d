package dev.rastro.desktop;

import static dev.rastro.desktop.Toolkit.onScreen;
import static dev.rastro.desktop.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.detail.DetailView.Page;
import dev.rastro.desktop.detail.TimelineZoom;
import dev.rastro.desktop.printing.PrintOutput;
import dev.rastro.desktop.shell.Screen;
import dev.rastro.store.GroupBy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Walks the scene at the smallest supported size: no text cut, none over another. */
@ExtendWith(Toolkit.class)
class LegibilityTest {
    /** What may end in dots: names, which have a tooltip or give way to their number. */
    private static final Set<String> MAY_BE_CUT = Set.of(
            "text-cell",
            "table-cell",
            "list-cell",
            "detail-party",
            "palette-title",
            "palette-detail",
            "help-topic",
            "help-topic-kind");

    @TempDir
    Path folder;

    @Test
    void everythingCanBeReadAtTheSmallestSize() throws Exception {
        try (OpenWindow open = new OpenWindow(folder, 160)) {
            for (Language language : Language.values()) {
                open.act(() -> open.window.speak(language));
                look(open, language + " empty");
            }
            open.act(() -> open.window.workbench().actions().run("import.training"));
            until(
                    "documents",
                    () -> open.window.session().documents().totals().get().count() >= 160);
            open.settle();
            for (Language language : Language.values()) {
                open.act(() -> open.window.speak(language));
                look(open, language + " list");
                open.act(() -> open.window.session().groups().by().set(GroupBy.ISSUER));
                look(open, language + " groups");
                open.act(() -> open.window.session().groups().by().set(null));
                open.act(() -> open.window.session().screen().set(Screen.PANEL));
                look(open, language + " panel");
                open.act(() -> open.window.session().screen().set(Screen.DOCUMENTS));
                open.act(() -> {
                    var documents = open.window.session().documents();
                    documents.lead().set(documents.rows().get(1).key());
                });
                for (TimelineZoom zoom : TimelineZoom.values()) {
                    open.act(() -> open.window.session().detail().zoom().set(zoom));
                    look(open, language + " time line " + zoom);
                }
                for (Page page : Page.values()) {
                    open.act(() -> open.window.workbench().detail().open(page));
                    look(open, language + " " + page);
                }
                for (String command : List.of("print", "profiles", "actions", "settings", "help")) {
                    open.act(() -> open.window.workbench().actions().run(command));
                    look(open, language + " " + command);
                    if (command.equals("print")) {
                        for (PrintOutput output : PrintOutput.values()) {
                            open.act(() -> open.window
                                    .session()
                                    .printing()
                                    .print()
                                    .output()
                                    .set(output));
                            look(open, language + " " + command + " " + output);
                        }
                    }
                    open.act(() -> open.window.workbench().closeVeils());
                }
                open.act(() -> open.window.session().documents().lead().set(null));
            }
        }
    }

    private static void look(OpenWindow open, String screen) throws Exception {
        List<Labeled> texts = onScreen(() -> open.nodes()
                .filter(node -> node instanceof Labeled && onShow(node))
                .map(Labeled.class::cast)
                .filter(label -> label.getText() != null && !label.getText().isBlank())
                .toList());
        assertThat(texts).as(screen).hasSizeGreaterThan(10);
        List<String> wrong = onScreen(() -> {
            List<String> found = new ArrayList<>();
            for (Labeled label : texts) {
                if (label.isTextTruncated() && label.getStyleClass().stream().noneMatch(MAY_BE_CUT::contains)) {
                    found.add("cut: " + label.getText() + " " + label.getStyleClass());
                }
                for (Labeled other : texts) {
                    if (!label.equals(other) && siblings(label, other) && overlap(label, other)) {
                        found.add("over each other: " + label.getText() + " / " + other.getText());
                    }
                }
            }
            return found;
        });
        assertThat(wrong).as(screen).isEmpty();
    }

    private static boolean onShow(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean siblings(Node one, Node other) {
        return one.getParent().equals(other.getParent());
    }

    private static boolean overlap(Node one, Node other) {
        Bounds a = one.getBoundsInParent();
        Bounds b = other.getBoundsInParent();
        double width = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
        double height = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        // Joined buttons share their border.
        return width > 2 && height > 2;
    }
}
