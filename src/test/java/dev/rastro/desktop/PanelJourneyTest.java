package dev.rastro.desktop;

import static dev.rastro.desktop.Toolkit.onScreen;
import static dev.rastro.desktop.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.company.CompanyScope;
import dev.rastro.desktop.documents.Period;
import dev.rastro.desktop.panel.PanelViewModel;
import dev.rastro.desktop.shell.Screen;
import dev.rastro.desktop.views.ViewLine;
import dev.rastro.dfe.AccessKey;
import dev.rastro.store.DocumentRow;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The panel leads to exactly what it counts; lists are saved as views, counted, and are there again after a restart. */
@ExtendWith(Toolkit.class)
class PanelJourneyTest {
    private static final int DOCUMENTS = 160;

    @TempDir
    Path folder;

    private static ButtonBase button(OpenWindow open, String id) {
        return open.nodes()
                .filter(node -> id.equals(node.getId()) && node instanceof ButtonBase)
                .map(ButtonBase.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static void importTraining(RealServices real, OpenWindow open) throws Exception {
        open.act(() -> open.window.workbench().actions().run("import.training"));
        until(
                "documents",
                () -> open.window.session().documents().totals().get().count() >= DOCUMENTS);
        real.dispatcher.drain();
        real.searching.drain();
        open.act(() -> open.window.session().refresh());
    }

    /** Something is learnt of a document after it was looked at. */
    private static AccessKey lookedAtAndChanged(RealServices real, OpenWindow open) throws Exception {
        DocumentRow row =
                onScreen(() -> open.window.session().documents().rows().get(2));
        OffsetDateTime before = row.changedAt().minusMinutes(5);
        real.services.lists().seen().saw(row.key(), before);
        open.act(() -> open.window.session().refresh());
        return row.key();
    }

    @Test
    void eachTileOpensTheListItCounts() throws Exception {
        RealServices real = new RealServices(folder, DOCUMENTS);
        try (OpenWindow open = new OpenWindow(real.services, real::close, Screen.PANEL)) {
            assertThat(onScreen(() -> open.window.session().screen().get())).isEqualTo(Screen.PANEL);
            importTraining(real, open);
            lookedAtAndChanged(real, open);
            PanelViewModel panel = open.window.session().panel();
            until("counts", () -> panel.ids().stream().allMatch(id -> panel.count(id) != null));
            int some = 0;
            for (String id : panel.ids()) {
                if (id.equals("quarantine")) {
                    continue;
                }
                open.act(() -> open.window.session().screen().set(Screen.PANEL));
                long counted = onScreen(() -> panel.count(id));
                open.act(() -> button(open, "tile-" + id.replace('.', '-')).fire());
                assertThat(onScreen(() -> open.window.session().screen().get()))
                        .as(id)
                        .isEqualTo(Screen.DOCUMENTS);
                long listed = onScreen(
                        () -> open.window.session().documents().totals().get().count());
                assertThat(listed).as(id).isEqualTo(counted);
                assertThat(onScreen(
                                () -> open.window.session().documents().rows().size()))
                        .as(id)
                        .isEqualTo((int) Math.min(100, counted));
                some += counted > 0 ? 1 : 0;
            }
            assertThat(some).as("tiles with something to decide").isGreaterThanOrEqualTo(4);
            open.act(() -> panel.open("quarantine"));
            assertThat(onScreen(() -> open.window.session().screen().get())).isEqualTo(Screen.QUARANTINE);
            assertThat(onScreen(() -> panel.count("quarantine"))).isEqualTo(onScreen(() ->
                    (long) open.window.session().quarantine().entries().size()));
        }
    }

    private static XYChart<?, ?> chart(OpenWindow open) {
        return open.find(XYChart.class, "volume-chart");
    }

    @Test
    void chartsCountByDayWhereThatIsWanted() throws Exception {
        RealServices real = new RealServices(folder, DOCUMENTS);
        LocalDate today = LocalDate.now(RealServices.CLOCK);
        try (OpenWindow open = new OpenWindow(real.services, () -> {}, Screen.PANEL)) {
            importTraining(real, open);
            ButtonBase byDay = onScreen(() -> open.nodes()
                    .filter(node -> node instanceof ButtonBase && "Intervalo: Por dia".equals(node.getAccessibleText()))
                    .map(ButtonBase.class::cast)
                    .findFirst()
                    .orElseThrow());
            assertThat(onScreen(byDay::isFocusTraversable)).isTrue();
            assertThat(onScreen(() -> categories(open))).hasSize(13);
            open.act(byDay::fire);
            until("days", () -> categories(open).size() == 31);
            open.settle();
            assertThat(onScreen(() -> chart(open).getAccessibleText()))
                    .startsWith("Documentos por dia: 25/10/2026 ")
                    .contains("; 24/11/2026 ");
            assertThat(onScreen(() -> categories(open)))
                    .startsWith(" 25/10 ", " 26/10 ")
                    .endsWith(" 24/11 ");

            open.act(() -> bars(open).getFirst().fireEvent(click()));
            until("the list", () -> open.window.session().screen().get() == Screen.DOCUMENTS);
            open.settle();
            Period period =
                    onScreen(() -> open.window.session().filter().period().get());
            assertThat(period.from()).isEqualTo(period.to()).isBetween(today.minusDays(30), today);
            assertThat(onScreen(() -> open.window.session().documents().rows())).isNotEmpty();
        }
        try (OpenWindow open = new OpenWindow(real.services, real::close, Screen.PANEL)) {
            until("days", () -> categories(open).size() == 31);
        }
    }

    private static List<String> categories(OpenWindow open) {
        return List.copyOf(((CategoryAxis) chart(open).getXAxis()).getCategories());
    }

    private static List<Node> bars(OpenWindow open) {
        return List.copyOf(chart(open).lookupAll(".chart-bar"));
    }

    private static MouseEvent click() {
        return new MouseEvent(
                MouseEvent.MOUSE_CLICKED,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    @Test
    void aListIsSavedCountedAndThereAfterARestart() throws Exception {
        RealServices real = new RealServices(folder, DOCUMENTS);
        List<DocumentRow> shown;
        long count;
        try (OpenWindow open = new OpenWindow(real.services, () -> {}, Screen.DOCUMENTS)) {
            importTraining(real, open);
            CompanyScope company =
                    CompanyScope.of(real.services.catalog().companies(1).getFirst());
            open.act(() -> {
                open.window.session().filter().text().set("tipo:nfe valor>500");
                open.window.session().filter().company().set(company);
            });
            open.act(() -> open.window
                    .session()
                    .documents()
                    .sort()
                    .set(dev.rastro.store.ListOrder.parse("ISSUER+,TOTAL-").orElseThrow()));
            until(
                    "the search",
                    () -> open.window.session().filter().filter().get().text().startsWith("tipo"));
            open.settle();
            shown = onScreen(() -> List.copyOf(open.window.session().documents().rows()));
            count = onScreen(
                    () -> open.window.session().documents().totals().get().count());
            assertThat(shown).isNotEmpty();
            open.act(() -> open.nodes()
                    .filter(node ->
                            node instanceof ButtonBase && "Salvar a lista como está".equals(node.getAccessibleText()))
                    .map(ButtonBase.class::cast)
                    .findFirst()
                    .orElseThrow()
                    .fire());
            open.act(() -> {
                TextField name = open.nodes()
                        .filter(node -> node instanceof TextField && "Nome da visão".equals(node.getAccessibleText()))
                        .map(TextField.class::cast)
                        .findFirst()
                        .orElseThrow();
                name.setText("Notas grandes");
                Event.fireEvent(name, new javafx.event.ActionEvent());
            });
            until("the count", () -> line(open, "Notas grandes").count() != null);
            assertThat(onScreen(() -> line(open, "Notas grandes").count())).isEqualTo(count);
            // Taken away, and brought back.
            open.act(() ->
                    open.window.session().views().delete(line(open, "Só resumo").view()));
            assertThat(names(open)).doesNotContain("Só resumo");
            open.act(() -> open.window.session().views().undoDelete());
            assertThat(names(open)).contains("Só resumo");
            open.act(() -> open.window
                    .session()
                    .views()
                    .move(line(open, "Notas grandes").view(), -9));
        }
        try (OpenWindow open = new OpenWindow(real.services, real::close, Screen.DOCUMENTS)) {
            until("views", () -> !open.window.session().views().lines().isEmpty());
            open.settle();
            assertThat(names(open)).startsWith("Notas grandes").hasSize(6);
            assertThat(onScreen(() -> open.window.session().documents().rows())).isNotEqualTo(shown);
            assertThat(onScreen(() -> line(open, "Notas grandes").count()))
                    .as("of its company, though all are chosen")
                    .isEqualTo(count);
            String id = onScreen(() -> line(open, "Notas grandes").view().id());
            open.act(() -> button(open, "view-" + id).fire());
            open.settle();
            assertThat(onScreen(
                            () -> List.copyOf(open.window.session().documents().rows())))
                    .isEqualTo(shown);
        }
    }

    @Test
    void whatChangedSinceItWasLookedAtIsMarkedAndCanBeTakenForKnown() throws Exception {
        RealServices real = new RealServices(folder, DOCUMENTS);
        try (OpenWindow open = new OpenWindow(real.services, real::close, Screen.DOCUMENTS)) {
            importTraining(real, open);
            AccessKey key = lookedAtAndChanged(real, open);
            until(
                    "the mark",
                    () -> open.window.session().documents().changed().get().equals(Set.of(key)));
            assertThat(onScreen(() -> open.nodes()
                            .map(Node::getAccessibleText)
                            .filter(text -> text != null && text.contains("Mudou desde que você viu"))
                            .count()))
                    .isPositive();
            open.act(() -> open.window.session().documents().lead().set(key));
            assertThat(onScreen(() -> open.nodes()
                            .filter(node -> node.getStyleClass().contains("timeline-cell"))
                            .filter(node ->
                                    node.getPseudoClassStates().toString().contains("fresh"))
                            .count()))
                    .as("what is new in its time line")
                    .isPositive();
            until(
                    "read",
                    () -> open.window.session().documents().changed().get().isEmpty());

            List<AccessKey> two = new ArrayList<>();
            for (DocumentRow row : onScreen(
                    () -> List.copyOf(open.window.session().documents().rows().subList(5, 7)))) {
                real.services.lists().seen().saw(row.key(), row.changedAt().minusDays(1));
                two.add(row.key());
            }
            open.act(() -> open.window.session().refresh());
            open.act(() -> open.window.session().filter().changed().set(true));
            assertThat(onScreen(() -> open.window.session().documents().rows().stream()
                            .map(DocumentRow::key)
                            .toList()))
                    .containsExactlyInAnyOrderElementsOf(two);
            open.act(() -> {
                var table = open.find(javafx.scene.control.TableView.class, "documents");
                table.requestFocus();
                Event.fireEvent(
                        table, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.A, false, true, false, false));
            });
            assertThat(onScreen(
                            () -> open.window.session().documents().selection().get()))
                    .containsExactlyInAnyOrderElementsOf(two);
            open.act(() -> open.window.workbench().actions().run("list.known"));
            assertThat(onScreen(() ->
                            open.window.session().documents().totals().get().count()))
                    .isZero();
        }
    }

    @Test
    void everythingOfTheFilterIsSelectedAndAddedUp() throws Exception {
        RealServices real = new RealServices(folder, DOCUMENTS);
        try (OpenWindow open = new OpenWindow(real.services, real::close, Screen.DOCUMENTS)) {
            importTraining(real, open);
            open.act(() -> open.window.workbench().actions().run("list.all"));
            assertThat(onScreen(() -> open.window.session().documents().rows().size()))
                    .isEqualTo(100);
            assertThat(onScreen(() ->
                            open.window.session().documents().selectionTotals().sum()))
                    .isEqualByComparingTo(onScreen(() ->
                            open.window.session().documents().totals().get().sum()));
            assertThat(onScreen(() ->
                            open.window.session().documents().selection().get().size()))
                    .isGreaterThanOrEqualTo(DOCUMENTS);
        }
    }

    private static ViewLine line(OpenWindow open, String name) {
        return open.window.session().views().lines().stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(OpenWindow open) throws Exception {
        return onScreen(() -> open.window.session().views().lines().stream()
                .map(ViewLine::name)
                .toList());
    }
}
