package dev.rastro.desktop;

import static dev.rastro.desktop.Toolkit.onScreen;
import static dev.rastro.desktop.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.store.DocumentRow;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.MenuButton;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two days of the operator's own restrict the list. */
@ExtendWith(Toolkit.class)
class PeriodJourneyTest {
    @TempDir
    Path folder;

    private static Stream<Node> popover() {
        return Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .flatMap(window -> OpenWindow.below(window.getScene().getRoot()));
    }

    @Test
    void daysAreChosenInAPopover() throws Exception {
        RealServices real = new RealServices(folder, 60);
        try (OpenWindow open = new OpenWindow(real.services, real::close)) {
            open.act(() -> open.window.workbench().actions().run("import.training"));
            until(
                    "documents",
                    () -> open.window.session().documents().totals().get().count() >= 60);
            MenuButton menu = onScreen(() -> open.nodes()
                    .filter(node -> node instanceof MenuButton button && "Emissão".equals(button.getAccessibleText()))
                    .map(MenuButton.class::cast)
                    .findFirst()
                    .orElseThrow());
            open.act(() -> menu.getItems().getLast().fire());
            LocalDate from = LocalDate.of(2026, 8, 10);
            LocalDate to = LocalDate.of(2026, 10, 20);
            open.act(() -> {
                var days = popover()
                        .filter(DatePicker.class::isInstance)
                        .map(DatePicker.class::cast)
                        .toList();
                assertThat(days).hasSize(2);
                days.getFirst().setValue(from);
                days.getLast().setValue(to);
                popover()
                        .filter(node -> node instanceof Button button && "Aplicar".equals(button.getText()))
                        .map(Button.class::cast)
                        .findFirst()
                        .orElseThrow()
                        .fire();
            });
            assertThat(onScreen(menu::getText)).isEqualTo("Emissão: 10/08/2026 – 20/10/2026");
            var rows =
                    onScreen(() -> List.copyOf(open.window.session().documents().rows()));
            assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(day(row)).isBetween(from, to));
        }
    }

    private static LocalDate day(DocumentRow row) {
        return Objects.requireNonNull(row.issuedAt())
                .withOffsetSameInstant(ZoneOffset.ofHours(-3))
                .toLocalDate();
    }
}
