package dev.rastro;

import static dev.rastro.desktop.Toolkit.onScreen;
import static dev.rastro.desktop.Toolkit.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.cli.ExitCode;
import dev.rastro.desktop.DesktopServices;
import dev.rastro.desktop.RastroWindow;
import dev.rastro.desktop.StartSequence;
import dev.rastro.desktop.StartSequence.Phase;
import dev.rastro.desktop.Toolkit;
import dev.rastro.desktop.WindowFrame;
import dev.rastro.desktop.common.FxUiThread;
import dev.rastro.desktop.importing.FxFileDialogs;
import dev.rastro.desktop.settings.Settings;
import dev.rastro.desktop.settings.SettingsFile;
import dev.rastro.desktop.shell.Screen;
import dev.rastro.desktop.start.StartView;
import dev.rastro.handover.FrontDoor;
import dev.rastro.handover.Reception;
import dev.rastro.sefaz.CaptureSettings;
import dev.rastro.sefaz.budget.SystemTicker;
import dev.rastro.store.DataFolder;
import dev.rastro.store.h2.H2Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The window is seen before its data folder is open, and says what keeps that closed. */
@ExtendWith(Toolkit.class)
class WindowStartJourneyTest {
    private static final Path FICTIONAL =
            Path.of("src/test/resources/fuzz/seeds/documents/nfce-procNFe.xml").toAbsolutePath();

    @TempDir
    Path folder;

    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch allowed = new CountDownLatch(1);
    private final AtomicReference<@Nullable OpenWorkspace> opened = new AtomicReference<>();

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @SuppressWarnings("NullAway.Init")
    private StartSequence start;

    @AfterEach
    void close() throws Exception {
        allowed.countDown();
        until("rest", () -> {
            RastroWindow window = start.window().get();
            return window == null
                    || start.phase().get() == Phase.CLOSED
                    || window.session().tasks().pending() == 0;
        });
        onScreen(() -> {
            start.close();
            return true;
        });
        background.close();
        OpenWorkspace workspace = opened.get();
        if (workspace != null) {
            workspace.close();
        }
    }

    private void begin(Callable<DesktopServices> opening) throws Exception {
        start = onScreen(() -> {
            stage = new Stage();
            Settings settings = new Settings(SettingsFile.open(settings()));
            StartSequence begun = new StartSequence(
                    new WindowFrame(stage, settings),
                    folder,
                    opening,
                    background,
                    new FxUiThread(),
                    FxFileDialogs::new);
            begun.begin();
            return begun;
        });
    }

    /** Returns when the folder is being opened, which goes on when it is {@link #allowed}. */
    private void beginAndWait() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        begin(() -> {
            asked.countDown();
            allowed.await();
            return open();
        });
        asked.await();
    }

    private Path settings() {
        return folder.resolve("window.settings");
    }

    private DesktopServices open() {
        OpenWorkspace workspace = OpenWorkspace.open(folder);
        opened.set(workspace);
        return new DesktopShowroom((target, seed, documents) -> {}, Map.of())
                .services(
                        workspace,
                        workspace.capture(new CaptureSettings(
                                null,
                                certificate -> null,
                                Clock.system(ZoneId.systemDefault()),
                                new SystemTicker(),
                                Duration.ofMinutes(1))),
                        background,
                        settings());
    }

    private String words() throws Exception {
        return onScreen(() -> start.scene().getRoot().lookupAll(".label").stream()
                .map(Label.class::cast)
                .map(Label::getText)
                .collect(Collectors.joining("\n")));
    }

    private void refusedWith(String code) throws Exception {
        until("the refusal", () -> start.phase().get() == Phase.REFUSED);
        assertThat(words()).contains("A pasta de dados não foi aberta", folder.toString(), "(" + code + ")");
    }

    private void press(String text) throws Exception {
        onScreen(() -> {
            start.scene().getRoot().lookupAll(".button").stream()
                    .map(Button.class::cast)
                    .filter(button -> button.getText().equals(text))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            return true;
        });
    }

    @Test
    void theFrameIsThereWhileTheFolderIsBeingOpened() throws Exception {
        Files.writeString(settings(), "theme=DARK\nwindow=10,10,950,640,false\n");
        beginAndWait();

        assertThat(onScreen(() -> stage.isShowing())).isTrue();
        assertThat(onScreen(() -> start.scene().getRoot().lookup(".start"))).isInstanceOf(StartView.class);
        assertThat(words()).isEqualTo("Rastro\nAbrindo a pasta de dados…\n" + folder);
        assertThat(onScreen(() -> List.of(stage.getWidth(), stage.getHeight()))).containsExactly(950.0, 640.0);
        assertThat(onScreen(() -> start.scene().snapshot(null).getPixelReader().getColor(5, 5)))
                .isEqualTo(Color.web("#0d1117"));
        assertThat(folder.resolve("rastro.mv.db")).doesNotExist();

        allowed.countDown();
        until("work", () -> start.phase().get() == Phase.AT_WORK);
        assertThat(onScreen(() -> start.window().get().workbench().getScene())).isSameAs(start.scene());
        assertThat(onScreen(() -> start.window().get().session().screen().get()))
                .isEqualTo(Screen.PANEL);
        assertThat(onScreen(() -> stage.isShowing())).isTrue();
    }

    @Test
    void aFolderThatAnotherHoldsOpensWhenThatIsDone() throws Exception {
        DataFolder other = DataFolder.acquire(folder);
        begin(this::open);
        refusedWith("RST-130");

        other.close();
        press("Tentar de novo");
        until("work", () -> start.phase().get() == Phase.AT_WORK);
        assertThat(onScreen(() -> start.failure())).isNull();
    }

    @Test
    void aRefusedWindowClosesWithoutATrace() throws Exception {
        DataFolder other = DataFolder.acquire(folder);
        begin(this::open);
        refusedWith("RST-130");
        press("Fechar");
        until("the end", () -> !stage.isShowing());
        other.close();
        assertThat(onScreen(() -> start.failure())).isNotNull();
        assertThat(settings()).doesNotExist();
    }

    @Test
    void aStoreOfANewerVersionIsNotTouched() throws Exception {
        try (H2Database database = H2Database.open(folder)) {
            database.write("A migration of tomorrow", connection -> {
                try (var statement = connection.createStatement()) {
                    return statement.executeUpdate(
                            "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\","
                                    + " \"description\", \"type\", \"script\", \"checksum\", \"installed_by\", \"execution_time\","
                                    + " \"success\") values (9999, '9999', 'tomorrow', 'SQL', 'V9999__tomorrow.sql', 1, 'rastro', 1, true)");
                }
            });
        }
        begin(this::open);
        refusedWith("RST-131");
    }

    @Test
    void aDamagedStoreIsNamed() throws Exception {
        Files.writeString(folder.resolve("rastro.mv.db"), "no database at all".repeat(2000));
        begin(this::open);
        refusedWith("RST-132");
        assertThat(folder.resolve("rastro.mv.db")).hasContent("no database at all".repeat(2000));
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws Exception {
        Files.createDirectory(folder.resolve("rastro.lock"));
        begin(this::open);
        refusedWith("RST-133");
    }

    @Test
    void aWindowClosedWhileTheFolderOpensStaysClosed() throws Exception {
        beginAndWait();
        onScreen(() -> {
            start.close();
            return true;
        });
        allowed.countDown();
        background.close();

        assertThat(onScreen(() -> stage.isShowing())).isFalse();
        assertThat(onScreen(() -> start.window().get())).isNull();
        assertThat(onScreen(() -> start.phase().get())).isEqualTo(Phase.CLOSED);
    }

    /** The window hears other starts, as it does when the composition root opens it. */
    private void listen() throws Exception {
        Reception reception = new FrontDoor(folder).enter(List.of()).orElseThrow();
        onScreen(() -> {
            DesktopShowroom.receive(start, reception);
            return true;
        });
    }

    private String imported() throws Exception {
        until("the import", () -> {
            RastroWindow window = start.window().get();
            return window != null && window.session().importing().last().get() != null;
        });
        return onScreen(() -> {
            var importing = start.window().get().session().importing();
            return importing.last().get().stored() + " of "
                    + importing.last().get().files();
        });
    }

    @Test
    void aSecondStartHandsItsFilesToTheWindowAndEnds() throws Exception {
        begin(this::open);
        listen();
        until("work", () -> start.phase().get() == Phase.AT_WORK);
        onScreen(() -> {
            stage.setIconified(true);
            return true;
        });

        Process second = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dglass.platform=Headless",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Rastro.class.getName(),
                        "--home",
                        folder.toString(),
                        FICTIONAL.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(second.waitFor()).isEqualTo(ExitCode.OK);

        assertThat(imported()).isEqualTo("1 of 1");
        assertThat(onScreen(() -> stage.isIconified())).isFalse();
    }

    @Test
    void filesThatComeTooEarlyWaitForTheFolder() throws Exception {
        beginAndWait();
        listen();
        FrontDoor door = new FrontDoor(folder);
        assertThat(door.enter(List.of(FICTIONAL))).isEmpty();
        allowed.countDown();
        assertThat(imported()).isEqualTo("1 of 1");

        onScreen(() -> {
            start.close();
            return true;
        });
        assertThat(door.deliver(List.of(FICTIONAL))).isFalse();
    }
}
