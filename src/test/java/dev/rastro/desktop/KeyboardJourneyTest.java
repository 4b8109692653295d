package dev.rastro.desktop;

import static dev.rastro.desktop.Toolkit.onScreen;
import static dev.rastro.desktop.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.shell.Screen;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.store.DocumentRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From the empty window to a DANFE on disk with the keyboard alone: every key goes through the window, as from an operator. */
@ExtendWith(Toolkit.class)
class KeyboardJourneyTest {
    private static final int DOCUMENTS = 40;
    private static final int MOST_STEPS = 80;

    @TempDir
    Path folder;

    private OpenWindow open;

    @BeforeEach
    void openEmptyWindow() throws Exception {
        RealServices real = new RealServices(folder, DOCUMENTS);
        open = new OpenWindow(real.services, real::close, Screen.PANEL);
    }

    @AfterEach
    void closeWindow() {
        open.close();
    }

    private void press(KeyCode... keys) throws Exception {
        open.act(() -> {
            Robot robot = new Robot();
            for (KeyCode key : keys) {
                robot.keyPress(key);
            }
            for (int i = keys.length - 1; i >= 0; i--) {
                robot.keyRelease(keys[i]);
            }
        });
    }

    private void type(String digits) throws Exception {
        for (int i = 0; i < digits.length(); i++) {
            KeyCode key = KeyCode.getKeyCode(digits.substring(i, i + 1));
            onScreen(() -> {
                new Robot().keyType(key);
                return true;
            });
        }
        Thread.sleep(300);
        open.settle();
    }

    private String focused() throws Exception {
        return onScreen(() -> {
            Node owner = open.window.workbench().getScene().getFocusOwner();
            String spoken = owner == null ? "" : owner.getAccessibleText();
            return spoken != null ? spoken : owner instanceof Labeled labeled ? String.valueOf(labeled.getText()) : "";
        });
    }

    /** Goes from control to control until one of that name has the keyboard. */
    private void tabTo(String name) throws Exception {
        List<String> passed = new ArrayList<>();
        for (int i = 0; i < MOST_STEPS; i++) {
            String now = focused();
            if (now.startsWith(name)) {
                return;
            }
            passed.add(now);
            press(KeyCode.TAB);
        }
        throw new AssertionError("Never came to " + name + ": " + passed);
    }

    @Test
    void fromTheStartToAPrintedDanfe() throws Exception {
        tabTo("Abrir dados de treinamento");
        press(KeyCode.SPACE);
        until(
                "documents",
                () -> open.window.session().documents().totals().get().count() >= DOCUMENTS);
        open.settle();

        DocumentRow note = onScreen(() -> open.window.session().documents().rows().stream()
                .filter(row -> row.family() == DfeFamily.NFE && row.content() != null)
                .findFirst()
                .orElseThrow());
        press(KeyCode.CONTROL, KeyCode.F);
        assertThat(focused()).startsWith("Buscar");
        type(note.key().value());
        until("the note", () -> open.window.session().documents().totals().get().count() == 1);
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(onScreen(() -> open.window.session().screen().get())).isEqualTo(Screen.DOCUMENTS);
        tabTo("Lista de documentos");
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        assertThat(onScreen(() -> open.window.session().detail().key().get())).isEqualTo(note.key());

        Path printed = Files.createDirectory(folder.resolve("printed"));
        open.chosen.add(printed);
        press(KeyCode.CONTROL, KeyCode.P);
        tabTo("Para onde");
        press(KeyCode.RIGHT);
        press(KeyCode.SPACE);
        tabTo("Gravar");
        press(KeyCode.SPACE);
        if (onScreen(() -> open.window.session().shown().freshness().offer().get() != null)) {
            tabTo("Gravar");
            press(KeyCode.SPACE);
        }
        until("the DANFE", () -> open.window.session().printing().print().last().get() != null);
        try (Stream<Path> files = Files.list(printed);
                PDDocument danfe =
                        Loader.loadPDF(files.findFirst().orElseThrow().toFile())) {
            assertThat(new PDFTextStripper().getText(danfe).replaceAll("\\s", ""))
                    .contains(note.key().value());
        }
    }
}
