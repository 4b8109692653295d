package dev.rastro.desktop;

import static dev.rastro.desktop.Toolkit.onScreen;
import static dev.rastro.desktop.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.acts.Change;
import dev.rastro.company.CompanyScope;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.detail.DetailView;
import dev.rastro.desktop.help.HelpView;
import dev.rastro.desktop.palette.PaletteLine;
import dev.rastro.desktop.palette.PaletteView;
import dev.rastro.desktop.preferences.SettingsView;
import dev.rastro.desktop.shell.Screen;
import dev.rastro.desktop.theme.Density;
import dev.rastro.desktop.theme.ThemeChoice;
import dev.rastro.desktop.theme.ZoomPane;
import dev.rastro.dfe.Situation;
import dev.rastro.store.DocumentRow;
import dev.rastro.timeline.TimelineRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The frame of the window by keyboard alone: palette, settings, help. */
@ExtendWith(Toolkit.class)
class ShellJourneyTest {
    private static final int DOCUMENTS = 40;

    @TempDir
    Path folder;

    private OpenWindow open;

    @BeforeEach
    void openWindow() throws Exception {
        open = new OpenWindow(folder, DOCUMENTS);
    }

    @AfterEach
    void closeWindow() throws Exception {
        open.close();
    }

    private void press(KeyCode code, boolean control, boolean alt) throws Exception {
        open.act(() -> {
            var scene = open.window.workbench().getScene();
            Event.fireEvent(
                    scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, alt, false));
        });
    }

    private <T extends Node> T byId(Class<T> type, String id) {
        return open.nodes()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElseThrow();
    }

    private boolean shown(Class<? extends Node> type) throws Exception {
        return onScreen(() -> open.nodes().anyMatch(node -> type.isInstance(node) && node.isVisible()));
    }

    private void type(String text) throws Exception {
        open.act(() -> {
            if (open.window.workbench().getScene().getFocusOwner() instanceof TextField field) {
                field.setText(text);
            }
        });
        // A rest in typing, and the answer.
        Thread.sleep(250);
        open.settle();
    }

    private List<String> entries() throws Exception {
        return onScreen(() -> ((ListView<?>) byId(ListView.class, "palette-list"))
                .getItems().stream()
                        .filter(PaletteLine.Choice.class::isInstance)
                        .map(line -> ((PaletteLine.Choice) line).entry().id())
                        .map(Object::toString)
                        .toList());
    }

    private void importTraining() throws Exception {
        press(KeyCode.K, true, false);
        type("treinamento");
        press(KeyCode.ENTER, false, false);
        until(
                "documents",
                () -> open.window.session().documents().totals().get().count() >= DOCUMENTS);
        open.settle();
    }

    @Test
    void thePaletteFindsActionsScreensCompaniesDocumentsAndSettings() throws Exception {
        importTraining();
        press(KeyCode.K, true, false);
        assertThat(entries()).as("used lately").startsWith("import.training");
        type("conciliar");
        press(KeyCode.ENTER, false, false);
        assertThat(shown(PaletteView.class)).isFalse();
        assertThat(onScreen(() -> open.window.session().screen().get())).isEqualTo(Screen.CROSSINGS);

        DocumentRow row =
                onScreen(() -> open.window.session().documents().rows().getFirst());
        press(KeyCode.K, true, false);
        type(row.key().value().substring(34));
        assertThat(entries()).containsExactly("document:" + row.key().value());
        press(KeyCode.ENTER, false, false);
        assertThat(onScreen(() -> open.window.session().screen().get())).isEqualTo(Screen.DOCUMENTS);
        assertThat(onScreen(() -> open.window.session().detail().key().get())).isEqualTo(row.key());

        CompanyScope company =
                onScreen(() -> open.window.session().companies().all().getLast().scope());
        press(KeyCode.K, true, false);
        type(company.id());
        press(KeyCode.ENTER, false, false);
        assertThat(onScreen(() -> open.window.session().filter().company().get().id()))
                .isEqualTo(company.id());

        press(KeyCode.K, true, false);
        type("folgado densidade");
        assertThat(entries()).isEmpty();
        type("densidade");
        press(KeyCode.ENTER, false, false);
        assertThat(shown(SettingsView.class)).isTrue();
        assertThat(onScreen(() -> byId(Node.class, "density").isVisible())).isTrue();
        assertThat(onScreen(() -> byId(Node.class, "theme").isVisible())).isFalse();
        open.act(() -> open.window.theme().density().set(Density.ROOMY));
        assertThat(onScreen(() -> ((ComboBox<?>) byId(Node.class, "density").lookup(".combo-box")).getValue()))
                .isEqualTo(Density.ROOMY);
        assertThat(onScreen(open::nameless)).isEmpty();
        press(KeyCode.ESCAPE, false, false);
        assertThat(shown(SettingsView.class)).isFalse();
    }

    @Test
    void theDocumentHasAMenuOfItsActions() throws Exception {
        importTraining();
        open.act(() -> open.window
                .session()
                .show(open.window.session().documents().rows().getFirst().key()));
        open.act(() -> {
            Node detail = open.nodes()
                    .filter(DetailView.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            Event.fireEvent(
                    detail, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 500, 300, false, null));
        });
        List<String> offered = onScreen(() -> Window.getWindows().stream()
                .filter(window -> window instanceof ContextMenu && window.isShowing())
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .map(MenuItem::getText)
                .toList());
        assertThat(offered).anyMatch(text -> text.startsWith("Salvar PDF")).anyMatch(text -> text.startsWith("Dossiê"));
    }

    @Test
    void helpOpensAtTheSituationOfTheDocument() throws Exception {
        importTraining();
        DocumentRow cancelled = onScreen(() -> open.window.session().documents().rows().stream()
                .filter(row -> row.situation() == Situation.CANCELLED)
                .findFirst()
                .orElseThrow());
        open.act(() -> open.window.session().show(cancelled.key()));
        press(KeyCode.F1, false, false);
        assertThat(shown(HelpView.class)).isTrue();
        assertThat(onScreen(() -> open.find(Labeled.class, "help-title").getText()))
                .isEqualTo("Cancelada");
        assertThat(onScreen(() -> open.find(Labeled.class, "help-next").getText()))
                .startsWith("Não escriture;");
        assertThat(onScreen(open::nameless)).isEmpty();
        type("110111 nfc-e");
        assertThat(onScreen(() -> open.find(Labeled.class, "help-title").getText()))
                .isEqualTo("Cancelamento (110111)");
        press(KeyCode.ESCAPE, false, false);
        assertThat(shown(HelpView.class)).isFalse();

        open.act(() -> {
            ListView<?> timeline = open.find(ListView.class, "timeline");
            timeline.requestFocus();
            for (int i = 0; i < timeline.getItems().size(); i++) {
                if (timeline.getItems().get(i) instanceof TimelineRow row && "110111".equals(row.eventType())) {
                    timeline.getSelectionModel().clearAndSelect(i);
                }
            }
        });
        press(KeyCode.F1, false, false);
        assertThat(onScreen(() -> open.find(Labeled.class, "help-title").getText()))
                .as("the event that has the keyboard")
                .isEqualTo("Cancelamento (110111)");
    }

    @Test
    void whatFailsIsCountedAndListed() throws Exception {
        open.act(() -> open.window.session().notices().failed("Teste").accept(new IOException("x")));
        assertThat(onScreen(() -> byId(Button.class, "notices").getText())).isEqualTo("1");
        open.act(() -> open.window.speak(Language.ENGLISH));
        assertThat(onScreen(() -> byId(Button.class, "notices").getAccessibleText()))
                .isEqualTo("Notices: 1 new");
        open.act(() -> open.window.workbench().actions().run("notices"));
        assertThat(onScreen(() -> byId(Button.class, "notices").getText())).isEmpty();
        assertThat(onScreen(() -> Window.getWindows().stream()
                        .flatMap(window -> OpenWindow.below(window.getScene().getRoot()))
                        .anyMatch(node -> node instanceof Labeled label
                                && label.getText() != null
                                && label.getText().contains("RST-103"))))
                .isTrue();
    }

    @Test
    void shortcutsAreChangedByPressingThemAndStayAfterARestart() throws Exception {
        press(KeyCode.COMMA, true, false);
        type("ir para quarentena");
        open.act(() -> byId(Button.class, "keys-go.quarantine").requestFocus());
        open.act(() -> byId(Button.class, "keys-go.quarantine").fire());
        press(KeyCode.K, true, false);
        assertThat(onScreen(() -> open.find(Labeled.class, "settings-told").getText()))
                .isEqualTo("Ctrl+K já é de: Todas as ações. Nada foi mudado.");
        assertThat(shown(PaletteView.class)).as("it was not meant").isFalse();
        press(KeyCode.J, true, true);
        assertThat(onScreen(() -> byId(Button.class, "keys-go.quarantine").getText()))
                .isEqualTo("Ctrl+Alt+J");
        open.act(() -> byId(Button.class, "keys-go.quarantine").fire());
        press(KeyCode.ESCAPE, false, false);
        assertThat(shown(SettingsView.class)).as("Escape left the keys").isTrue();
        press(KeyCode.ESCAPE, false, false);
        assertThat(shown(SettingsView.class)).isFalse();
        press(KeyCode.J, true, true);
        assertThat(onScreen(() -> open.window.session().screen().get())).isEqualTo(Screen.QUARANTINE);

        open.close();
        open = new OpenWindow(folder, DOCUMENTS);
        press(KeyCode.DIGIT8, true, false);
        assertThat(onScreen(() -> open.window.session().screen().get()))
                .as("no longer its keys")
                .isEqualTo(Screen.DOCUMENTS);
        press(KeyCode.J, true, true);
        assertThat(onScreen(() -> open.window.session().screen().get())).isEqualTo(Screen.QUARANTINE);
        open.act(() -> byId(Button.class, "settings-reset-all").fire());
        open.act(() -> open.window.session().screen().set(Screen.DOCUMENTS));
        press(KeyCode.DIGIT8, true, false);
        assertThat(onScreen(() -> open.window.session().screen().get())).isEqualTo(Screen.QUARANTINE);
    }

    private static List<Stage> documentWindows() {
        return Window.getWindows().stream()
                .filter(each -> each instanceof Stage stage
                        && stage.isShowing()
                        && stage.getScene().lookup(".document-window") != null)
                .map(Stage.class::cast)
                .toList();
    }

    @Test
    void documentsStandInWindowsOfTheirOwn() throws Exception {
        importTraining();
        List<DocumentRow> rows = onScreen(
                () -> List.copyOf(open.window.session().documents().rows().subList(0, 2)));
        open.act(() -> open.window
                .session()
                .documents()
                .selection()
                .set(rows.stream().map(DocumentRow::key).collect(Collectors.toSet())));
        open.act(() -> byStyle("documents").requestFocus());
        open.act(() -> Event.fireEvent(
                byStyle("documents"),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, true, false, false, false)));
        open.settle();
        assertThat(onScreen(
                        () -> documentWindows().stream().map(Stage::getTitle).toList()))
                .containsExactlyInAnyOrderElementsOf(onScreen(() -> rows.stream()
                        .map(row -> open.window.session().wording().document(row) + " \u2013 Rastro")
                        .toList()));
        Stage first = onScreen(() -> documentWindows().stream()
                .filter(stage -> stage.getTitle()
                        .startsWith(open.window.session().wording().document(rows.getFirst())))
                .findFirst()
                .orElseThrow());
        int before = onScreen(() -> lines(first));
        assertThat(before).isPositive();

        open.act(() -> open.window
                .session()
                .acts()
                .perform(List.of(rows.getFirst().key()), new Change.Write("conferido com a portaria", Set.of())));
        until("the note on its time line", () -> lines(first) > before);

        open.act(() -> open.window.theme().zoom().set(130));
        open.act(() -> open.window.theme().choice().set(ThemeChoice.DARK));
        assertThat(onScreen(() -> ZoomPane.around(first.getScene().lookup(".timeline"))))
                .isEqualTo(1.3);
        assertThat(onScreen(() -> first.getScene().getRoot().getPseudoClassStates().stream()
                        .map(Object::toString)
                        .toList()))
                .contains("dark");

        open.act(() -> open.window.workbench().actions().run("document.window"));
        assertThat(onScreen(ShellJourneyTest::documentWindows))
                .as("the same again")
                .hasSize(2);

        open.act(() -> open.window.speak(Language.ENGLISH));
        open.settle();
        assertThat(onScreen(ShellJourneyTest::documentWindows))
                .as("in the other language")
                .hasSize(2);
        assertThat(onScreen(() -> documentWindows().stream()
                        .flatMap(stage -> OpenWindow.below(stage.getScene().getRoot()))
                        .filter(TabPane.class::isInstance)
                        .map(tabs -> ((TabPane) tabs).getTabs().getFirst().getText())
                        .distinct()
                        .toList()))
                .containsExactly("Time line");
        Stage left = onScreen(() -> documentWindows().getFirst());
        open.act(() -> Event.fireEvent(
                left.getScene().getRoot(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.W, false, true, false, false)));
        assertThat(onScreen(ShellJourneyTest::documentWindows)).hasSize(1).doesNotContain(left);

        CompletableFuture.runAsync(open.window::close, Platform::runLater).join();
        assertThat(onScreen(ShellJourneyTest::documentWindows))
                .as("with the main window")
                .isEmpty();
    }

    private Node byStyle(String styleClass) {
        return open.find(Node.class, styleClass);
    }

    private static int lines(Stage stage) {
        return ((ListView<?>) stage.getScene().lookup(".timeline")).getItems().size();
    }
}
