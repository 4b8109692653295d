package dev.rastro.desktop;

import static dev.rastro.desktop.Toolkit.onScreen;
import static dev.rastro.desktop.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.quarantine.QuarantineViewModel;
import dev.rastro.desktop.shell.Screen;
import dev.rastro.intake.ImportProgress;
import dev.rastro.intake.QuarantineService.Attempt;
import dev.rastro.intake.SetAside;
import dev.rastro.store.QuarantineEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The quarantine in the real window: looked at, narrowed, exported, tried again. */
@ExtendWith(Toolkit.class)
class QuarantineJourneyTest {
    @TempDir
    Path folder;

    private RealServices real;
    private OpenWindow open;

    @BeforeEach
    void openWindow() throws Exception {
        real = new RealServices(folder, 0);
        open = new OpenWindow(real.services, real::close);
    }

    @AfterEach
    void closeWindow() throws Exception {
        open.close();
    }

    private byte[] note() throws IOException {
        RealServices.writeTraining(folder.resolve("training"), 30);
        try (Stream<Path> files = Files.walk(folder.resolve("training"))) {
            return Files.readAllBytes(files.filter(file -> file.toString().endsWith("-procNFe.xml"))
                    .sorted()
                    .findFirst()
                    .orElseThrow());
        }
    }

    private void arrive() throws Exception {
        Path erp = Files.createDirectories(folder.resolve("erp"));
        for (int i = 0; i < 5; i++) {
            Files.writeString(erp.resolve("pedido" + i + ".xml"), "<pedido numero=\"" + i + "\"/>");
        }
        Files.writeString(erp.resolve("quebrado.xml"), "<NFe><infNFe Id=\"NFe\">");
        real.importer.importPaths(List.of(erp), ImportProgress.NONE);
        SetAside.keep(real.store, "correio/anexo.zip!nota.xml", note());
        until("all seven", () -> entries().size() == 7);
    }

    private List<QuarantineEntry> entries() {
        return open.window.session().quarantine().entries();
    }

    private <T extends Node> T byId(Class<T> type, String id) {
        return open.nodes()
                .filter(node -> id.equals(node.getId()))
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private TableView<QuarantineEntry> table() {
        return byId(TableView.class, "quarantine");
    }

    private void select(String path) throws Exception {
        open.act(() -> {
            table().getSelectionModel().clearSelection();
            for (QuarantineEntry each : List.copyOf(table().getItems())) {
                if (each.path().contains(path)) {
                    table().getSelectionModel().select(each);
                }
            }
        });
    }

    private String text(String id) throws Exception {
        return onScreen(() -> byId(Button.class, id).getText());
    }

    @Test
    void fromTheEmptyScreenToTheReleasedDocument() throws Exception {
        open.act(() -> open.window.session().screen().set(Screen.QUARANTINE));
        assertThat(onScreen(() -> open.nodes()
                        .filter(Labeled.class::isInstance)
                        .map(node -> ((Labeled) node).getText())
                        .toList()))
                .contains("Nada em quarentena");
        arrive();
        assertThat(onScreen(() -> open.find(Labeled.class, "rail-counter").getText()))
                .isEqualTo("7");
        assertThat(text("quarantine-retry")).isEqualTo("Tentar novamente todas (7)");
        assertThat(onScreen(open::nameless)).isEmpty();

        select("quebrado");
        until(
                "its bytes",
                () -> byId(TextArea.class, "quarantine-raw").getText().equals("<NFe><infNFe Id=\"NFe\">"));
        assertThat(onScreen(() -> open.find(Labeled.class, "quarantine-reason").getText()))
                .startsWith("O XML está malformado");
        export();
        selectionSurvives();
        retry();
    }

    private void export() throws Exception {
        Path target = Files.createDirectories(folder.resolve("saida"));
        open.chosen.add(target);
        open.act(() -> byId(Button.class, "quarantine-export").fire());
        until(
                "the file",
                () -> open.find(Labeled.class, "quarantine-told").getText().startsWith("Gravado em "));
        QuarantineEntry broken = onScreen(() -> table().getSelectionModel().getSelectedItem());
        assertThat(Files.readString(target.resolve(QuarantineViewModel.fileName(broken))))
                .isEqualTo("<NFe><infNFe Id=\"NFe\">");
        select("pedido");
        assertThat(text("quarantine-export")).isEqualTo("Exportar (5)");
        open.act(() -> byId(Button.class, "quarantine-export").fire());
        until(
                "the files",
                () -> open.find(Labeled.class, "quarantine-told").getText().startsWith("5 arquivos"));
        try (Stream<Path> files = Files.list(target)) {
            assertThat(files).hasSize(6);
        }
    }

    /** More comes in while the operator has selected some, and the search narrows the list. */
    private void selectionSurvives() throws Exception {
        Files.writeString(folder.resolve("outro.xml"), "<outro/>");
        real.importer.importPaths(List.of(folder.resolve("outro.xml")), ImportProgress.NONE);
        until("the new one", () -> entries().size() == 8);
        assertThat(onScreen(() -> table().getSelectionModel().getSelectedItems().size()))
                .isEqualTo(5);
        open.act(() -> open.window.workbench().actions().run("search"));
        assertThat(onScreen(() -> byId(TextField.class, "quarantine-search").isFocused()))
                .isTrue();
        open.act(() -> byId(TextField.class, "quarantine-search").setText("pedido3"));
        assertThat(onScreen(() -> table().getItems())).hasSize(1);
        assertThat(text("quarantine-retry")).isEqualTo("Tentar novamente (1)");
        open.act(() -> byId(TextField.class, "quarantine-search").setText("nada disso"));
        assertThat(onScreen(() -> byId(Button.class, "quarantine-retry").isDisable()))
                .isTrue();
        open.act(() -> byId(TextField.class, "quarantine-search").setText(""));
        assertThat(onScreen(() -> table().getItems())).hasSize(8);
    }

    @SuppressWarnings("unchecked")
    private void retry() throws Exception {
        open.act(() -> table().getSelectionModel().clearSelection());
        open.act(() -> open.window.workbench().actions().run("quarantine.retry"));
        until("the results", () -> open.window.session().quarantine().retried().get() != null);
        until(
                "the counter",
                () -> open.find(Labeled.class, "rail-counter").getText().equals("7"));
        ListView<Attempt> results = onScreen(() -> byId(ListView.class, "quarantine-retried"));
        assertThat(onScreen(() -> results.getItems())).hasSize(8);
        Attempt released = onScreen(() -> results.getItems().stream()
                .filter(Attempt::released)
                .findFirst()
                .orElseThrow());
        open.act(() -> {
            results.getSelectionModel().select(released);
            results.requestFocus();
            Event.fireEvent(
                    results, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
        assertThat(onScreen(() -> open.window.session().screen().get())).isEqualTo(Screen.DOCUMENTS);
        assertThat(onScreen(() -> open.window.session().detail().key().get()))
                .isEqualTo(released.keys().getFirst());
        open.act(() -> open.window.session().screen().set(Screen.QUARANTINE));
        open.act(() -> open.window.session().quarantine().putAway());
        assertThat(onScreen(() -> results.getItems())).isEmpty();
    }
}
