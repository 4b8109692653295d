package dev.rastro.desktop.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rastro.desktop.common.UiThread;
import dev.rastro.desktop.settings.Settings;
import dev.rastro.desktop.settings.SettingsFile;
import dev.rastro.intake.ImportReport;
import dev.rastro.intake.Importer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchViewModelTest {
    @TempDir
    Path folder;

    /** What waits for the screen's thread, which here is the test's. */
    private final LinkedBlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();

    private final UiThread ui = new UiThread() {
        @Override
        public void run(Runnable action) {
            screen.add(action);
        }

        @Override
        public Timer after(Duration delay, Runnable action) {
            throw new UnsupportedOperationException();
        }
    };
    private final List<ImportReport> finished = new CopyOnWriteArrayList<>();
    private int repeated;
    private final List<WatchViewModel> models = new ArrayList<>();

    private WatchViewModel open() {
        Importer importer = (paths, progress) ->
                new ImportReport(1, 1 - repeated, 0, 0, repeated, 0, 0, 0, Duration.ZERO, List.of(), false);
        Settings settings = new Settings(SettingsFile.open(folder.resolve("window.settings")));
        WatchViewModel opened = new WatchViewModel(importer, settings, ui, finished::add, Duration.ofMillis(20));
        models.add(opened);
        return opened;
    }

    @AfterEach
    void close() {
        models.forEach(WatchViewModel::close);
    }

    private void drain() {
        for (Runnable next = screen.poll(); next != null; next = screen.poll()) {
            next.run();
        }
    }

    @Test
    void tellsWhatCameInAndRemembersTheFolder() throws IOException {
        Path watched = Files.createDirectory(folder.resolve("erp"));
        WatchViewModel first = open();
        first.watch(watched);
        Files.writeString(watched.resolve("a.xml"), "<a/>");
        await().untilAsserted(() -> {
            drain();
            assertThat(finished).hasSize(1);
        });
        first.close();

        WatchViewModel second = open();
        second.resume();
        assertThat(second.folder().get()).isEqualTo(watched);
        await().untilAsserted(() -> {
            drain();
            assertThat(finished).hasSize(2);
        });
    }

    @Test
    void whatIsKnownAlreadyIsNoNews() throws IOException, InterruptedException {
        repeated = 1;
        Path watched = Files.createDirectory(folder.resolve("erp"));
        Files.writeString(watched.resolve("a.xml"), "<a/>");
        open().watch(watched);
        Thread.sleep(200);
        drain();
        assertThat(finished).isEmpty();
    }

    @Test
    void aFolderThatIsAwayIsShownAsSuchUntilItComesBack() throws IOException {
        Path away = folder.resolve("share");
        WatchViewModel model = open();
        model.watch(away);
        await().untilAsserted(() -> {
            drain();
            assertThat(model.reachable().get()).isFalse();
        });
        Files.createDirectory(away);
        await().untilAsserted(() -> {
            drain();
            assertThat(model.reachable().get()).isTrue();
        });
    }

    @Test
    void onceStoppedItStaysStopped() {
        WatchViewModel first = open();
        first.watch(folder);
        first.stop();
        assertThat(first.folder().get()).isNull();
        WatchViewModel second = open();
        second.resume();
        assertThat(second.folder().get()).isNull();
    }
}
