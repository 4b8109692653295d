package dev.rastro.desktop;

import static dev.rastro.desktop.Toolkit.onScreen;
import static dev.rastro.desktop.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.action.ActionSpec;
import dev.rastro.desktop.action.ActionTable;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.common.Veil;
import dev.rastro.desktop.detail.DetailView.Page;
import dev.rastro.desktop.documents.ListState;
import dev.rastro.desktop.shell.Screen;
import dev.rastro.dfe.Completeness;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.store.DocumentRow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import javafx.event.Event;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Toolkit.class)
class WindowJourneyTest {
    private static final int DOCUMENTS = 160;

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

    private void press(KeyCode code, boolean control, boolean shift) throws Exception {
        open.act(() -> {
            var scene = open.window.workbench().getScene();
            Event.fireEvent(
                    scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
        });
    }

    private void importTraining() throws Exception {
        open.act(() -> open.window.workbench().actions().run("import.training"));
        until(
                "documents",
                () -> open.window.session().documents().totals().get().count() >= DOCUMENTS);
        open.settle();
    }

    private void showFullNote() throws Exception {
        open.act(() -> {
            DocumentRow row = open.window.session().documents().rows().stream()
                    .filter(each -> each.family() == DfeFamily.NFE && each.completeness() == Completeness.FULL)
                    .findFirst()
                    .orElseThrow();
            TableView<?> table = open.find(TableView.class, "documents");
            table.getSelectionModel()
                    .select(open.window.session().documents().rows().indexOf(row));
        });
    }

    @Test
    void fromTheEmptyWindowToADocument() throws Exception {
        assertThat(onScreen(() -> open.window.session().documents().state().get()))
                .isEqualTo(ListState.NO_DOCUMENTS);
        importTraining();
        assertThat(onScreen(
                        () -> open.find(TableView.class, "documents").getItems().size()))
                .isEqualTo(100);
        assertThat(onScreen(() -> open.window.session().companies().all())).isNotEmpty();

        showFullNote();
        assertThat(onScreen(() -> open.find(Labeled.class, "detail-title").getText()))
                .startsWith("NF-e nº ");
        assertThat(onScreen(
                        () -> open.nodes().anyMatch(node -> node.getStyleClass().contains("tl-row"))))
                .isTrue();

        open.act(() -> open.window.workbench().detail().open(Page.ITEMS));
        until(
                "the first item",
                () -> open.nodes()
                        .anyMatch(node -> node instanceof Labeled label
                                && label.getStyleClass().contains("item-title")
                                && !label.getText().isBlank()));
        open.act(() -> open.window.workbench().detail().open(Page.XML));
        assertThat(onScreen(() -> open.nodes()
                        .filter(node -> node.getStyleClass().contains("xml-text"))
                        .count()))
                .isGreaterThan(20);
        open.act(() -> open.window.workbench().detail().open(Page.PREVIEW));
        until(
                "the drawn page",
                () -> open.nodes()
                        .anyMatch(node -> node instanceof ImageView view
                                && view.getImage() != null
                                && view.getImage().getWidth() > 200));

        press(KeyCode.W, true, false);
        assertThat(onScreen(() -> open.window.session().detail().key().get())).isNull();
        press(KeyCode.ENTER, false, false);
        assertThat(onScreen(() -> open.window.session().detail().key().get())).isNotNull();
    }

    @Test
    void whatArrivesInTheWatchedFolderAppearsInTheList() throws Exception {
        Path watched = Files.createDirectory(folder.resolve("erp"));
        open.chosen.add(watched);
        open.act(() -> open.window.workbench().actions().run("watch"));
        assertThat(onScreen(() -> open.find(Labeled.class, "status-watched").getText()))
                .isEqualTo("Pasta monitorada: erp");

        RealServices.writeTraining(watched, 3);
        until(
                "the documents of the folder",
                () -> open.window.session().documents().totals().get().count() >= 3);

        open.act(() -> open.window.workbench().actions().run("watch.stop"));
        assertThat(onScreen(() -> open.find(Labeled.class, "status-watched").isVisible()))
                .isFalse();
    }

    @Test
    void searchesAndKeepsTheSelection() throws Exception {
        importTraining();
        press(KeyCode.F, true, false);
        assertThat(onScreen(() -> open.window.workbench().getScene().getFocusOwner()))
                .isInstanceOf(TextField.class);
        showFullNote();
        var selected =
                onScreen(() -> open.window.session().documents().selection().get());
        assertThat(selected).hasSize(1);
        String number = selected.iterator().next().value();
        open.act(() -> open.find(TextField.class, "search").setText(number));
        assertThat(onScreen(() -> open.window.session().documents().rows()))
                .extracting(DocumentRow::key)
                .containsExactlyElementsOf(selected);
        assertThat(onScreen(() -> open.find(TableView.class, "documents")
                        .getSelectionModel()
                        .getSelectedIndices()
                        .size()))
                .isEqualTo(1);
        press(KeyCode.F, true, true);
        assertThat(onScreen(() -> open.window.session().documents().rows())).hasSize(100);
        assertThat(onScreen(() -> open.window.session().documents().selection().get()))
                .isEqualTo(selected);
    }

    /** Everything came on the day of the test's clock. */
    @Test
    void theListAsItWasOnAnotherDay() throws Exception {
        importTraining();
        var documents = open.window.session().documents();
        OffsetDateTime today = OffsetDateTime.now(RealServices.CLOCK).withHour(23);
        open.act(() -> documents.asOf().set(today.minusDays(1)));
        until("nothing was known", () -> documents.state().get() == ListState.NO_MATCH);
        assertThat(onScreen(() -> open.find(HBox.class, "past-list").isVisible()))
                .isTrue();
        assertThat(onScreen(open::nameless)).isEmpty();
        open.act(() -> documents.asOf().set(today));
        until("all of it", () -> documents.totals().get().count() >= DOCUMENTS);
        showFullNote();
        assertThat(onScreen(() -> open.window.session().detail().asOf().get())).isEqualTo(today);
        open.act(() -> documents.asOf().set(null));
        assertThat(onScreen(() -> open.find(HBox.class, "past-list").isVisible()))
                .isFalse();
        assertThat(onScreen(() -> open.window.session().detail().asOf().get())).isNull();
    }

    @Test
    void scrollingToTheEndLoadsTheRest() throws Exception {
        importTraining();
        open.act(() -> open.find(TableView.class, "documents").scrollTo(99));
        until("the second page", () -> open.window.session().documents().rows().size() > 100);
    }

    @Test
    void importsWhatIsChosenAndSaysWhatWasRefused() throws Exception {
        Path file = folder.resolve("nota.xml");
        Files.write(file, "<estranho/>".getBytes(StandardCharsets.UTF_8));
        open.chosen.add(file);
        press(KeyCode.O, true, false);
        until("a result", () -> open.window.session().importing().last().get() != null);
        assertThat(onScreen(() -> open.window.session().importing().last().get().problems()))
                .hasSize(1);
        open.act(() -> open.window.session().screen().set(Screen.QUARANTINE));
        until("the entry", () -> open.window.session().quarantine().entries().size() == 1);
        press(KeyCode.R, true, false);
    }

    @Test
    void speaksBothLanguagesAndRemembersItsLooks() throws Exception {
        press(KeyCode.D, true, true);
        boolean dark = onScreen(() -> open.window.theme().dark());
        open.act(() -> open.window.speak(Language.ENGLISH));
        assertThat(onScreen(() -> open.nodes()
                        .filter(Labeled.class::isInstance)
                        .map(node -> ((Labeled) node).getText())
                        .toList()))
                .contains("Documents", "Import files")
                .doesNotContain("Documentos");
        open.close();
        open = new OpenWindow(folder, DOCUMENTS);
        assertThat(onScreen(() -> open.window.theme().dark())).isEqualTo(dark);
        assertThat(onScreen(() -> open.window.session().wording().text("nav.documents")))
                .isEqualTo("Documents");
    }

    @Test
    void everyActionOfTheTableDoesSomething() throws Exception {
        assertThat(onScreen(() -> ActionTable.load().all().stream()
                        .map(ActionSpec::id)
                        .filter(id -> open.window.workbench().actions().find(id).isEmpty())
                        .toList()))
                .as("those of the authorities, of which this window has none")
                .containsExactlyInAnyOrder("declare", "missing", "go.capture", "go.manifest", "go.registry");
    }

    /** The keys without Ctrl belong to the list and are letters elsewhere. */
    @Test
    void theListAnswersToItsKeysAndFieldsDoNot() throws Exception {
        importTraining();
        showFullNote();
        open.act(() -> open.find(TableView.class, "documents").requestFocus());
        press(KeyCode.SPACE, false, false);
        assertThat(onScreen(() -> open.find(StackPane.class, "large-preview").isVisible()))
                .isTrue();
        press(KeyCode.ESCAPE, false, false);
        press(KeyCode.P, false, false);
        assertThat(onScreen(
                        () -> open.find(VBox.class, "print-dialog").getParent().isVisible()))
                .isTrue();
        press(KeyCode.ESCAPE, false, false);
        press(KeyCode.F, true, false);
        press(KeyCode.P, false, false);
        press(KeyCode.SPACE, false, false);
        assertThat(onScreen(() -> open.nodes().noneMatch(node -> node instanceof Veil && node.isVisible())))
                .isTrue();
        press(KeyCode.W, true, false);
        press(KeyCode.ENTER, false, false);
        assertThat(onScreen(() -> open.window.workbench().getScene().getFocusOwner()))
                .isInstanceOf(TabPane.class);
    }

    @Test
    void everyControlThatTakesTheKeyboardHasAName() throws Exception {
        importTraining();
        showFullNote();
        assertThat(onScreen(open::nameless)).isEmpty();
    }
}
