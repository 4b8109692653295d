package dev.rastro;

import static dev.rastro.desktop.Toolkit.onScreen;
import static dev.rastro.desktop.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.OpenWindow;
import dev.rastro.desktop.Toolkit;
import dev.rastro.desktop.detail.TimelineZoom;
import dev.rastro.desktop.manifest.QueueLine;
import dev.rastro.desktop.shell.AuthoritySession;
import dev.rastro.desktop.shell.Screen;
import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.Completeness;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.Situation;
import dev.rastro.sefaz.CaptureServices;
import dev.rastro.sefaz.CaptureSettings;
import dev.rastro.sefaz.budget.SystemTicker;
import dev.rastro.sefaz.http.TrustedRoots;
import dev.rastro.sefaz.manifest.Declaration;
import dev.rastro.sefaz.manifest.DeclarationType;
import dev.rastro.sefaz.manifest.DueManifestation;
import dev.rastro.simulator.server.FaultPlan;
import dev.rastro.simulator.server.SimulatedCompany;
import dev.rastro.simulator.server.Simulator;
import dev.rastro.simulator.server.SimulatorSettings;
import dev.rastro.store.DocumentRow;
import dev.rastro.store.ManifestationState;
import dev.rastro.timeline.TimelineRow;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The operator's way from a certificate to a registered declaration, through the real window, over real TLS. */
@ExtendWith(Toolkit.class)
class AuthorityJourneyTest {
    @TempDir
    Path folder;

    private Simulator simulator;
    private OpenWindow open;
    private CaptureServices capture;
    private OpenWorkspace workspace;

    @BeforeEach
    void openWindow() throws Exception {
        simulator = Simulator.start(new SimulatorSettings(0, folder.resolve("ca"), 611, 1, 30, FaultPlan.none()));
        Path home = folder.resolve("home");
        TrustedRoots.confirm(home.resolve("trust"), simulator.authority());
        workspace = OpenWorkspace.open(home);
        capture = workspace.capture(new CaptureSettings(
                simulator.url(),
                certificate -> null,
                Clock.system(ZoneId.of("America/Sao_Paulo")),
                new SystemTicker(),
                Duration.ofMinutes(5)));
        ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
        DesktopShowroom showroom = new DesktopShowroom((target, seed, documents) -> {}, Map.of());
        open = new OpenWindow(showroom.services(workspace, capture, background, folder.resolve("settings")), () -> {
            background.close();
            workspace.close();
        });
    }

    @AfterEach
    void closeWindow() throws Exception {
        open.close();
        simulator.close();
    }

    private AuthoritySession authorities() {
        return Objects.requireNonNull(open.window.session().authorities());
    }

    private <T extends Node> T byId(Class<T> type, String id) {
        return open.nodes()
                .filter(node -> id.equals(node.getId()))
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private void type(String field, String text) throws Exception {
        open.act(() -> byId(TextField.class, field).setText(text));
    }

    private String message() throws Exception {
        return onScreen(() -> open.find(Labeled.class, "registration-message").getText());
    }

    private void register() throws Exception {
        SimulatedCompany company = simulator.companies().getFirst();
        open.act(() -> open.window.session().screen().set(Screen.COMPANIES));
        type("certificate", company.legacyPfx().toString());
        type("password", "errada");
        open.act(() -> byId(Button.class, "read").fire());
        until(
                "the refusal",
                () -> open.find(Labeled.class, "registration-message").getText().contains("SEF-502"));
        type("password", SimulatedCompany.PASSWORD);
        open.act(() -> byId(Button.class, "read").fire());
        until("the owner", () -> byId(TextField.class, "taxpayer").getText().equals(company.taxpayer()));
        assertThat(message()).contains(company.name());
        open.act(() -> byId(Button.class, "save").fire());
        assertThat(message()).isEqualTo("Escolha a UF.");
        open.act(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<String> uf = byId(ComboBox.class, "uf");
            uf.setValue(company.uf());
        });
        open.act(() -> byId(Button.class, "save").fire());
        until(
                "documents",
                () -> authorities().capture().rows().size() == 4
                        && authorities().capture().rows().stream()
                                .allMatch(row -> row.coverage().coveredTo() != null));
        open.settle();
    }

    @Test
    void fromACertificateToARegisteredDeclaration() throws Exception {
        register();
        assertThat(onScreen(() -> authorities().registry().lines()))
                .singleElement()
                .satisfies(line -> assertThat(line.problem()).isNull());
        assertThat(onScreen(() -> authorities().registry().attention().get())).isZero();

        open.act(() -> open.window.session().screen().set(Screen.CAPTURE));
        assertThat(onScreen(() -> authorities().capture().result().get()))
                .contains("NF-e")
                .contains("itens");
        open.act(() -> byId(TableView.class, "capture").getSelectionModel().selectFirst());
        assertThat(onScreen(() -> open.nodes()
                        .filter(node -> node.getStyleClass().contains("capture-result"))
                        .map(node -> ((Labeled) node).getText())
                        .toList()))
                .anyMatch(text -> text.contains("uma hora de espera"));

        open.act(() -> open.window.session().screen().set(Screen.MANIFESTATION));
        until("what waits", () -> !authorities().manifest().due().isEmpty());
        DueManifestation first = onScreen(() -> authorities().manifest().due().getFirst());
        open.act(() -> byId(TableView.class, "due").getSelectionModel().select(0));
        open.act(() -> byId(Button.class, "NOT_PERFORMED").fire());
        assertThat(onScreen(() -> authorities().manifest().result().get())).contains("justificativa");
        open.act(() -> byId(Button.class, "AWARENESS").fire());
        until("the queue", () -> authorities().manifest().queue().size() == 1);
        undoAndAskAgain(first);
        open.act(() -> byId(TableView.class, "queue").getSelectionModel().select(0));
        open.act(() -> byId(Button.class, "now").fire());
        until("the registration", () -> newest().declaration().state() == ManifestationState.REGISTERED);
        assertThat(onScreen(() -> newest().declaration().status())).isEqualTo("135");
        assertThat(simulator.requests().violations()).isEmpty();

        assertThat(onScreen(open::nameless)).isEmpty();

        declareManyAndUndo();
        timelineShowsTheExchange(first);
        theListTellsNsus();
        disagreeWithAFreight();
    }

    /** Several at once, taken back with Ctrl+Z before they are sent, declared again, and too late to take back once sent. */
    private void declareManyAndUndo() throws Exception {
        List<DueManifestation> wanted = onScreen(
                        () -> List.copyOf(authorities().manifest().due()))
                .stream()
                .filter(due -> capture.manifestations()
                        .obstacles(
                                new Declaration(due.document().key(), due.taxpayer(), DeclarationType.AWARENESS, null))
                        .isEmpty())
                .limit(3)
                .toList();
        int many = wanted.size();
        assertThat(many).as("what awaits awareness").isGreaterThan(1);
        List<AccessKey> keys = wanted.stream().map(due -> due.document().key()).toList();
        int before = onScreen(() -> authorities().manifest().queue().size());
        open.act(() -> {
            TableView<?> due = byId(TableView.class, "due");
            due.getSelectionModel().clearSelection();
            for (int i = 0; i < due.getItems().size(); i++) {
                if (keys.contains(
                        ((DueManifestation) due.getItems().get(i)).document().key())) {
                    due.getSelectionModel().select(i);
                }
            }
            byId(Button.class, "AWARENESS").fire();
        });
        until("the queue", () -> authorities().manifest().queue().size() == before + many);
        assertThat(states(many)).containsOnly(ManifestationState.REQUESTED);
        String name = many + " manifestações";
        assertThat(onScreen(() -> open.window.session().acts().undoName().get()))
                .isEqualTo("Desfazer " + name);

        open.act(() -> open.window.workbench().actions().run("undo"));
        until("the withdrawal", () -> states(many).equals(Set.of(ManifestationState.CANCELLED)));
        assertThat(onScreen(() -> open.window.session().acts().told().get())).isEqualTo("Desfeito: " + name);
        assertThat(onScreen(() -> authorities().manifest().result().get())).isEqualTo("Desfeito: " + name);
        until(
                "what waits again",
                () -> authorities().manifest().due().stream()
                        .map(due -> due.document().key())
                        .toList()
                        .containsAll(keys));

        open.act(() -> open.window.workbench().actions().run("redo"));
        until("the queue again", () -> authorities().manifest().queue().size() == before + 2 * many);
        assertThat(states(many)).containsOnly(ManifestationState.REQUESTED);
        assertThat(onScreen(() -> authorities().manifest().queue().stream()
                        .limit(many)
                        .map(line -> line.declaration().key())
                        .toList()))
                .containsExactlyInAnyOrderElementsOf(keys);
        List<QueueLine> again =
                onScreen(() -> List.copyOf(authorities().manifest().queue().subList(0, many)));
        open.act(() -> authorities().manifest().sendNow(again));
        until("the registration", () -> states(many).equals(Set.of(ManifestationState.REGISTERED)));
        open.act(() -> open.window.workbench().actions().run("undo"));
        assertThat(onScreen(() -> open.window.session().acts().told().get()))
                .startsWith("Nenhuma das manifestações foi desfeita");
        assertThat(states(many)).containsOnly(ManifestationState.REGISTERED);
        assertThat(simulator.requests().violations()).isEmpty();
    }

    private Set<ManifestationState> states(int newest) {
        return authorities().manifest().queue().stream()
                .limit(newest)
                .map(line -> line.declaration().state())
                .collect(Collectors.toSet());
    }

    /** CT-e desacordo, from the document itself: without its words it is stopped, with them it is registered. */
    private void disagreeWithAFreight() throws Exception {
        String ours = simulator.companies().getFirst().taxpayer();
        DocumentRow freight = onScreen(() -> open.window.session().documents().rows().stream()
                .filter(row -> row.family() == DfeFamily.CTE && row.situation() == Situation.AUTHORIZED)
                .filter(row -> ours.equals(row.recipientId()))
                .findFirst()
                .orElseThrow());
        open.act(() -> open.window.session().documents().lead().set(freight.key()));
        until(
                "what can be declared",
                () -> declarations().equals(List.of("CTE_DISAGREEMENT", "CTE_DISAGREEMENT_REVERSAL")));
        declare("curto");
        until(
                "the refusal",
                () -> Objects.requireNonNull(open.window.session().shown().declare())
                        .result()
                        .get()
                        .contains("justificativa"));
        declare("O valor cobrado não é o combinado com a transportadora.");
        open.act(() -> open.window.session().screen().set(Screen.MANIFESTATION));
        until("the queue", () -> newest().declaration().key().equals(freight.key()));
        List<QueueLine> wanted = List.of(onScreen(this::newest));
        open.act(() -> authorities().manifest().sendNow(wanted));
        until("the registration", () -> newest().declaration().state() == ManifestationState.REGISTERED);
        until(
                "the dimension",
                () -> Objects.requireNonNull(
                                open.window.session().detail().timeline().get())
                        .dimensions()
                        .contains("DESACORDO"));
    }

    /** The column is not shown at first; once it is, it tells under which number the authority delivered a document. */
    private void theListTellsNsus() throws Exception {
        open.act(() -> open
                .nodes()
                .filter(node ->
                        node instanceof TableView<?> && node.getStyleClass().contains("documents"))
                .map(node -> (TableView<?>) node)
                .findFirst()
                .orElseThrow()
                .getColumns()
                .stream()
                .filter(column -> "nsu".equals(column.getId()))
                .findFirst()
                .orElseThrow()
                .setVisible(true));
        until("numbers", () -> numbered().findFirst().isPresent());
        TableCell<?, ?> cell = onScreen(() -> numbered().findFirst().orElseThrow());
        String number = onScreen(cell::getText);
        AccessKey key = onScreen(() -> ((DocumentRow) Objects.requireNonNull(cell.getItem())).key());
        assertThat(workspace.timelines().timeline(key).orElseThrow().rows())
                .extracting(TimelineRow::cause)
                .anyMatch(cause -> cause.endsWith(" NSU " + "0".repeat(15 - number.length()) + number));
    }

    /** The cells of the list that tell an NSU. */
    private Stream<TableCell<?, ?>> numbered() {
        return open.nodes()
                .filter(node -> node instanceof TableCell<?, ?> cell
                        && cell.getTableColumn() != null
                        && "nsu".equals(cell.getTableColumn().getId())
                        && cell.getText() != null
                        && !cell.getText().isEmpty())
                .map(node -> (TableCell<?, ?>) node);
    }

    private List<String> declarations() {
        return byId(MenuButton.class, "declare").getItems().stream()
                .map(MenuItem::getId)
                .toList();
    }

    private void declare(String words) throws Exception {
        open.act(() -> byId(MenuButton.class, "declare").getItems().getFirst().fire());
        open.act(() -> {
            Parent over = Window.getWindows().stream()
                    .filter(PopOver.class::isInstance)
                    .map(window -> window.getScene().getRoot())
                    .findFirst()
                    .orElseThrow();
            ((TextArea) over.lookup("#declare-words")).setText(words);
            ((Button) over.lookup("#declare-send")).fire();
        });
    }

    private QueueLine newest() {
        return authorities().manifest().queue().getFirst();
    }

    private void undoAndAskAgain(DueManifestation declared) throws Exception {
        open.act(() -> byId(TableView.class, "queue").getSelectionModel().select(0));
        open.act(() -> byId(Button.class, "undo").fire());
        until("the withdrawal", () -> newest().declaration().state() == ManifestationState.CANCELLED);
        until(
                "what waits again",
                () -> authorities().manifest().due().stream()
                        .anyMatch(due ->
                                due.document().key().equals(declared.document().key())));
        // In one go: the list is read anew at its own time, and what is selected then is not anymore.
        open.act(() -> {
            byId(TableView.class, "due").getSelectionModel().select(0);
            byId(Button.class, "AWARENESS").fire();
        });
        until("the second request", () -> authorities().manifest().queue().size() == 2);
    }

    private void timelineShowsTheExchange(DueManifestation declared) throws Exception {
        open.act(() -> {
            var documents = open.window.session().documents();
            documents.selection().set(Set.of(declared.document().key()));
            documents.lead().set(declared.document().key());
            open.window.session().screen().set(Screen.DOCUMENTS);
            open.window.session().detail().zoom().set(TimelineZoom.RAW);
        });
        assertThat(declared.document().completeness()).isEqualTo(Completeness.SUMMARY);
        until(
                "the exchange",
                () -> open.window.session().detail().sources().stream()
                        .anyMatch(source -> source.toString().startsWith("Pedido a ")));
        until(
                "the event",
                () -> open.window.session().detail().sources().stream()
                        .anyMatch(source -> source.toString().contains("Ciencia")
                                || source.toString().contains("Ciência")));
    }
}
