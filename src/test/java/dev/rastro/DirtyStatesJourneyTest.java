package dev.rastro;

import static dev.rastro.desktop.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.OpenWindow;
import dev.rastro.desktop.Toolkit;
import dev.rastro.desktop.absence.AbsenceViewModel;
import dev.rastro.desktop.documents.ListState;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.Environment;
import dev.rastro.sefaz.CaptureServices;
import dev.rastro.sefaz.CaptureSettings;
import dev.rastro.sefaz.budget.SystemTicker;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.http.TrustedRoots;
import dev.rastro.simulator.server.FaultPlan;
import dev.rastro.simulator.server.SimulatedCompany;
import dev.rastro.simulator.server.Simulator;
import dev.rastro.simulator.server.SimulatorSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is not final, and what is not here, in the real window over a simulated authority. */
@ExtendWith(Toolkit.class)
class DirtyStatesJourneyTest {
    @TempDir
    Path folder;

    private Simulator simulator;
    private CaptureServices capture;
    private OpenWindow open;

    @BeforeEach
    void openWindow() throws Exception {
        simulator = Simulator.start(new SimulatorSettings(0, folder.resolve("ca"), 611, 1, 30, FaultPlan.none()));
        Path home = folder.resolve("home");
        TrustedRoots.confirm(home.resolve("trust"), simulator.authority());
        OpenWorkspace workspace = OpenWorkspace.open(home);
        capture = workspace.capture(new CaptureSettings(
                simulator.url(),
                certificate -> SimulatedCompany.PASSWORD.toCharArray(),
                Clock.system(ZoneId.of("America/Sao_Paulo")),
                new SystemTicker(),
                Duration.ofMinutes(5)));
        SimulatedCompany company = simulator.companies().getFirst();
        capture.companies()
                .register(new Company(
                        company.taxpayer(),
                        company.name(),
                        company.uf(),
                        Environment.PRODUCTION,
                        Set.of(DistributionService.NFE),
                        company.legacyPfx().toString()));
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

    private AbsenceViewModel absence() {
        return Objects.requireNonNull(open.window.session().authorities()).absence();
    }

    private <T extends Node> T byId(Class<T> type, String id) {
        return open.nodes()
                .filter(node -> id.equals(node.getId()))
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private ListState listState() {
        return open.window.session().documents().state().get();
    }

    @Test
    void aKeyThatIsNotFoundIsExplainedAndAskedFor() throws Exception {
        String key = simulator.keys(DfeFamily.NFE).getFirst();
        open.act(() -> open.window.session().filter().text().set(key));
        until("nothing found", () -> listState() == ListState.NO_MATCH);
        Button offered = open.nodes()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.isVisible() && "Por que esta nota não está aqui?".equals(button.getText()))
                .findFirst()
                .orElseThrow();

        open.act(offered::fire);
        until("an answer", () -> !absence().answers().isEmpty());
        assertThat(absence().answers())
                .extracting(AbsenceViewModel.Answer::code)
                .contains("NEVER_READ");
        assertThat(absence().budget()).contains("20 das 20");

        open.act(() -> byId(Button.class, "ask-by-key").fire());
        until(
                "it is here",
                () -> Objects.requireNonNull(absence().report().get()).here());
        assertThat(absence().outcome().get()).contains("guardado");
        assertThat(absence().budget()).doesNotContain("20 das 20");
        until("it is in the list", () -> listState() == ListState.ROWS);
    }

    @Test
    void summariesStandUnderTheirStateUntilItIsOver() throws Exception {
        capture.sync().syncNow(capture.coverage().all().getFirst().stream());
        open.act(() -> open.window.session().refresh());
        until("summaries", () -> listState() == ListState.ROWS);
        open.act(() -> open.window.session().filter().pending().set(Set.of("RESUMO_SEM_RESPOSTA")));
        assertThat(open.window.session().documents().rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(open.window.session().pending().badges(row))
                        .anySatisfy(badge -> {
                            assertThat(badge.text()).isEqualTo("Resumo sem resposta");
                            assertThat(badge.help()).contains("esperado até", "Dê ciência");
                        }));
        open.act(() -> open.window
                .session()
                .documents()
                .lead()
                .set(open.window.session().documents().rows().getFirst().key()));
        until(
                "the next step beside the document",
                () -> open.nodes()
                        .anyMatch(node -> node.getStyleClass().contains("next-step")
                                && ((Labeled) node).getText().startsWith("Resumo sem resposta: Dê ciência")
                                && ((Labeled) node).getText().contains("Esperado até")));
        open.act(() -> open.window.session().filter().pending().set(Set.of("ESTORNO_PENDENTE")));
        until("none", () -> listState() == ListState.NO_MATCH);
    }
}
