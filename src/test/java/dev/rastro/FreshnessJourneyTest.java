package dev.rastro;

import static dev.rastro.desktop.Toolkit.onScreen;
import static dev.rastro.desktop.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.OpenWindow;
import dev.rastro.desktop.Toolkit;
import dev.rastro.desktop.detail.DetailView.Page;
import dev.rastro.desktop.freshness.Offer;
import dev.rastro.dfe.AccessKey;
import dev.rastro.dfe.DfeFamily;
import dev.rastro.dfe.DistributionService;
import dev.rastro.dfe.Environment;
import dev.rastro.dfe.Situation;
import dev.rastro.intake.ImportProgress;
import dev.rastro.sefaz.CaptureServices;
import dev.rastro.sefaz.CaptureSettings;
import dev.rastro.sefaz.budget.SystemTicker;
import dev.rastro.sefaz.company.Company;
import dev.rastro.sefaz.http.TrustedRoots;
import dev.rastro.simulator.server.FaultPlan;
import dev.rastro.simulator.server.SimulatedCompany;
import dev.rastro.simulator.server.Simulator;
import dev.rastro.simulator.server.SimulatorSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Printing on an old word of the authority, in the real window over real TLS. */
@ExtendWith(Toolkit.class)
class FreshnessJourneyTest {
    private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

    @TempDir
    Path folder;

    private Simulator simulator;
    private CaptureServices capture;
    private OpenWindow open;
    private AccessKey key;

    @BeforeEach
    void openWindow() throws Exception {
        // The oldest of thirty is more than a day old.
        simulator = Simulator.start(new SimulatorSettings(0, folder.resolve("ca"), 611, 1, 30, FaultPlan.none()));
        Path home = folder.resolve("home");
        TrustedRoots.confirm(home.resolve("trust"), simulator.authority());
        OpenWorkspace workspace = OpenWorkspace.open(home);
        capture = workspace.capture(new CaptureSettings(
                simulator.url(),
                certificate -> SimulatedCompany.PASSWORD.toCharArray(),
                Clock.system(ZONE),
                new SystemTicker(),
                Duration.ofMinutes(5)));
        Path files = Files.createDirectories(folder.resolve("files"));
        for (String each : simulator.keys(DfeFamily.NFE)) {
            Files.writeString(files.resolve(each + ".xml"), simulator.file(each).orElseThrow());
        }
        workspace.importer().importPaths(List.of(files), ImportProgress.NONE);
        workspace.settle();
        ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
        DesktopShowroom showroom = new DesktopShowroom((target, seed, documents) -> {}, Map.of());
        open = new OpenWindow(showroom.services(workspace, capture, background, folder.resolve("settings")), () -> {
            background.close();
            workspace.close();
        });
        open.chosen.add(folder);
        showTheOldest();
    }

    @AfterEach
    void closeWindow() throws Exception {
        open.close();
        simulator.close();
    }

    private void showTheOldest() throws Exception {
        open.act(() -> open.window.session().pending().staleDays().set(1));
        key = onScreen(() -> open.window.session().documents().rows().stream()
                .filter(row -> open.window.session().pending().unconfirmed(row))
                .findFirst()
                .orElseThrow()
                .key());
        open.act(() -> open.window.session().documents().lead().set(key));
        until("the note", () -> open.window.session().detail().timeline().get() != null);
    }

    private void register() {
        SimulatedCompany company = simulator.companies().getFirst();
        capture.companies()
                .register(new Company(
                        company.taxpayer(),
                        company.name(),
                        company.uf(),
                        Environment.PRODUCTION,
                        Set.of(DistributionService.NFE),
                        company.legacyPfx().toString()));
    }

    private <T extends Node> T byId(Class<T> type, String id) {
        return open.nodes()
                .filter(node -> id.equals(node.getId()))
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private void press(String button) throws Exception {
        open.act(() -> byId(Button.class, button).fire());
    }

    private void save() throws Exception {
        open.act(() -> open.window.workbench().actions().run("pdf"));
    }

    private Offer offer() {
        return Objects.requireNonNull(
                open.window.session().shown().freshness().offer().get());
    }

    private Situation situation() {
        return Objects.requireNonNull(open.window.session().detail().timeline().get())
                .document()
                .situation();
    }

    private String written() throws Exception {
        until(
                "the file",
                () -> !open.window.session().shown().pdf().written().get().isEmpty());
        try (PDDocument document =
                Loader.loadPDF(folder.resolve(key.value() + ".pdf").toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @Test
    void aNoteCancelledSinceItCameIsSavedAsCancelled() throws Exception {
        register();
        simulator.cancel(key.value());
        save();
        until(
                "the offer",
                () -> open.window.session().shown().freshness().offer().get() != null);
        String known = onScreen(() -> open.window.session().wording().formats().ours(offer().oldest()));
        assertThat(onScreen(() -> byId(Button.class, "freshness-anyway").getText()))
                .isEqualTo("Gravar mesmo assim (situação em " + known + ")");
        assertThat(onScreen(() -> open.find(Labeled.class, "freshness-text").getText()))
                .startsWith("A última informação da SEFAZ sobre NF-e nº ");
        assertThat(onScreen(() -> byId(Button.class, "freshness-ask").isFocused()))
                .isTrue();
        assertThat(onScreen(open::nameless)).isEmpty();

        press("freshness-ask");
        String text = written();
        assertThat(text)
                .contains("CANCELADA")
                .contains("Situaçãoem" + LocalDate.now(ZONE).format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        until("the cancellation beside the list", () -> situation() == Situation.CANCELLED);
        assertThat(simulator.requests().violations()).isEmpty();
    }

    @Test
    void withoutACompanyTheOfferSaysWhyAndStillSaves() throws Exception {
        save();
        until(
                "the offer",
                () -> open.window.session().shown().freshness().offer().get() != null);
        assertThat(onScreen(() -> open.find(Labeled.class, "freshness-obstacle").getText()))
                .contains("Nenhuma empresa está cadastrada")
                .endsWith("(NO_COMPANY)");
        assertThat(onScreen(() -> byId(Button.class, "freshness-ask").isVisible()))
                .isFalse();
        Instant known = onScreen(() -> offer().oldest().toInstant());
        press("freshness-anyway");
        assertThat(written())
                .doesNotContain("CANCELADA")
                .contains("Situaçãoem"
                        + known.atZone(ZoneId.systemDefault()).format(DateTimeFormatter.ofPattern("dd/MM/yyyyHH:mm")));
    }

    @Test
    void aPreviewSaysHowOldItIsAndIsDrawnAnewWhenAsked() throws Exception {
        register();
        simulator.cancel(key.value());
        open.act(() -> open.window.workbench().detail().open(Page.PREVIEW));
        assertThat(onScreen(() ->
                        byId(Button.class, "freshness-confirm").getParent().isVisible()))
                .isTrue();
        press("freshness-confirm");
        until("the word of the authority", () -> situation() == Situation.CANCELLED);
        until(
                "a page of the new situation",
                () -> open.window.session().shown().preview().pages().shown().get() != null);
        assertThat(onScreen(() ->
                        byId(Button.class, "freshness-confirm").getParent().isVisible()))
                .isFalse();
        assertThat(onScreen(
                        () -> open.window.session().shown().freshness().offer().get()))
                .isNull();
    }
}
