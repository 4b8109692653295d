package dev.rastro.desktop;

import static dev.rastro.desktop.Toolkit.onScreen;
import static dev.rastro.desktop.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.shell.Screen;
import dev.rastro.dfe.Manifestation;
import dev.rastro.dfe.Situation;
import dev.rastro.store.DocumentRow;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A note was cancelled after the recipient confirmed it: the panel says so, and leads to what happened and what to do. */
@ExtendWith(Toolkit.class)
class DecisionJourneyTest {
    private static final int DOCUMENTS = 160;

    @TempDir
    Path folder;

    private RealServices real;
    private OpenWindow open;

    @BeforeEach
    void openFilledWindow() throws Exception {
        real = new RealServices(folder, DOCUMENTS);
        open = new OpenWindow(real.services, real::close, Screen.PANEL);
        open.act(() -> open.window.workbench().actions().run("import.training"));
        until(
                "documents",
                () -> open.window.session().documents().totals().get().count() >= DOCUMENTS);
        real.dispatcher.drain();
        open.act(() -> open.window.session().refresh());
    }

    @AfterEach
    void closeWindow() {
        open.close();
    }

    private List<String> words() throws Exception {
        return onScreen(() -> open.nodes()
                .filter(node -> node instanceof Labeled && node.isVisible())
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && !text.isBlank())
                .toList());
    }

    @Test
    void aCancellationAfterTheConfirmationLeadsToWhatHappened() throws Exception {
        String tile = "cancelled";
        until("the tile", () -> open.nodes().anyMatch(node -> ("tile-" + tile).equals(node.getId())));
        open.act(() -> open.nodes()
                .filter(node -> ("tile-" + tile).equals(node.getId()))
                .map(ButtonBase.class::cast)
                .findFirst()
                .orElseThrow()
                .fire());
        assertThat(onScreen(() -> open.window.session().screen().get())).isEqualTo(Screen.DOCUMENTS);
        List<DocumentRow> rows =
                onScreen(() -> List.copyOf(open.window.session().documents().rows()));
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.situation()).isIn(Situation.CANCELLED, Situation.CANCELLED_BY_REPLACEMENT);
            assertThat(row.manifestation()).isEqualTo(Manifestation.CONFIRMED);
        });
        open.act(() ->
                open.window.session().documents().lead().set(rows.getFirst().key()));
        List<String> words = words();
        assertThat(words).anyMatch(text -> text.contains("Cancelada"));
        List<String> timeline = timeline();
        int confirmed = first(timeline, "Confirmação da Operação");
        int cancelled = first(timeline, "Cancelamento");
        assertThat(confirmed).isNotNegative();
        assertThat(cancelled).as("after the confirmation").isGreaterThan(confirmed);
        assertThat(words).as("what to do").anyMatch(text -> text.contains("Estorne") || text.contains("estorn"));
    }

    private List<String> timeline() throws Exception {
        return onScreen(() -> open.nodes()
                .filter(node -> node.getStyleClass().contains("timeline-cell"))
                .map(node -> (ListCell<?>) node)
                .filter(cell -> !cell.isEmpty())
                .sorted(Comparator.comparingInt(ListCell::getIndex))
                .map(node -> OpenWindow.below(node)
                        .filter(part -> part instanceof Labeled)
                        .map(part -> String.valueOf(((Labeled) part).getText()))
                        .collect(Collectors.joining(" ")))
                .toList());
    }

    private static int first(List<String> words, String text) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).contains(text)) {
                return i;
            }
        }
        return -1;
    }

    private double brightness() throws Exception {
        return onScreen(() -> {
            WritableImage image = open.window.workbench().getScene().snapshot(null);
            double sum = 0;
            int count = 0;
            for (int x = 5; x < image.getWidth(); x += 11) {
                for (int y = 5; y < image.getHeight(); y += 11) {
                    sum += image.getPixelReader().getColor(x, y).getBrightness();
                    count++;
                }
            }
            return sum / count;
        });
    }

    @Test
    void theNightIsOneKeyAwayAndStaysOnEveryScreen() throws Exception {
        open.act(() -> {
            if (open.window.theme().dark()) {
                open.window.theme().toggle();
            }
        });
        double day = brightness();
        open.act(() -> {
            Robot robot = new Robot();
            List.of(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D).forEach(robot::keyPress);
            List.of(KeyCode.D, KeyCode.SHIFT, KeyCode.CONTROL).forEach(robot::keyRelease);
        });
        assertThat(onScreen(() -> open.window.theme().dark())).isTrue();
        for (Screen screen : Screen.values()) {
            if (!screen.needsAuthorities()) {
                open.act(() -> open.window.session().screen().set(screen));
                assertThat(brightness()).as("%s", screen).isLessThan(day / 2);
            }
        }
    }
}
