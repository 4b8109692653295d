package dev.rastro.desktop;

import static dev.rastro.desktop.Toolkit.onScreen;
import static dev.rastro.desktop.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.dfe.AccessKey;
import dev.rastro.store.DocumentRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The list goes to a spreadsheet: all of it as a file, the selection by the clipboard. */
@ExtendWith(Toolkit.class)
class ListExportJourneyTest {
    @TempDir
    Path folder;

    @Test
    void theListIsExportedAndTheSelectionCopied() throws Exception {
        RealServices real = new RealServices(folder, 130);
        List<Path> dragged = new ArrayList<>();
        try (OpenWindow open = new OpenWindow(real.services, real::close)) {
            open.act(() -> open.window.workbench().actions().run("import.training"));
            until(
                    "documents",
                    () -> open.window.session().documents().totals().get().count() >= 130);
            open.chosen.add(Files.createDirectories(folder.resolve("out")));
            open.act(() -> open.window.workbench().actions().run("list.export"));
            Path file = folder.resolve("out").resolve("documentos.csv");
            until("the file", () -> Files.exists(file));
            // More than the page that is loaded.
            assertThat(Files.readAllLines(file))
                    .hasSize(1
                            + (int) (long) onScreen(() -> open.window
                                    .session()
                                    .documents()
                                    .totals()
                                    .get()
                                    .count()));

            List<DocumentRow> two = onScreen(
                    () -> List.copyOf(open.window.session().documents().rows().subList(3, 5)));
            open.act(() -> open.window
                    .session()
                    .documents()
                    .selection()
                    .set(two.stream().map(DocumentRow::key).collect(Collectors.toCollection(HashSet::new))));
            open.act(() -> {
                TableView<?> table = open.find(TableView.class, "documents");
                Event.fireEvent(
                        table, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.C, false, true, false, false));
            });
            String copied = onScreen(() -> Clipboard.getSystemClipboard().getString());
            assertThat(copied.lines()).hasSize(3);
            assertThat(copied)
                    .contains(two.getFirst().key().value())
                    .contains(two.getLast().key().value());
            assertThat(copied).startsWith("chave\t");

            Set<AccessKey> keys = two.stream().map(DocumentRow::key).collect(Collectors.toSet());
            open.act(() -> Event.fireEvent(selectedCell(open), pressed()));
            dragged.addAll(onScreen(() -> open.window.session().dragging().take(keys)));
            assertThat(dragged).hasSize(2).allSatisfy(path -> {
                assertThat(path.getFileName().toString()).matches("[0-9A-Z]{44,50}(-proc\\w+|-\\w+)?\\.xml");
                assertThat(path).content().startsWith("<");
            });
        }
        assertThat(dragged).as("when the program ends").noneMatch(Files::exists);
    }

    private static Node selectedCell(OpenWindow open) {
        return open.nodes()
                .filter(node -> node instanceof TableCell<?, ?> cell
                        && cell.getTableRow() != null
                        && cell.getTableRow().isSelected())
                .findFirst()
                .orElseThrow();
    }

    private static MouseEvent pressed() {
        return new MouseEvent(
                MouseEvent.MOUSE_PRESSED,
                3,
                3,
                3,
                3,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null);
    }
}
