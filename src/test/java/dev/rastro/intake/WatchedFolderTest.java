package dev.rastro.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderTest {
    private static final ImportReport NOTHING =
            new ImportReport(0, 0, 0, 0, 0, 0, 0, 0, Duration.ZERO, List.of(), false);

    @TempDir
    Path folder;

    private final List<Path> imported = new CopyOnWriteArrayList<>();
    private final List<Boolean> reachable = new CopyOnWriteArrayList<>();
    private final WatchedFolder.Observer watching = new WatchedFolder.Observer() {
        @Override
        public void imported(ImportReport report) {
            assertThat(report).isSameAs(NOTHING);
        }

        @Override
        public void reachable(boolean yes) {
            reachable.add(yes);
        }
    };

    private WatchedFolder watch() {
        Importer importer = (paths, progress) -> {
            imported.addAll(paths);
            return NOTHING;
        };
        return WatchedFolder.start(folder, Duration.ofMillis(20), importer, watching);
    }

    @Test
    void whatIsThereAndWhatComesIsImportedOnceAndAgainWhenItChanges() throws IOException {
        Path first = Files.writeString(folder.resolve("a.xml"), "<a/>");
        try (WatchedFolder watched = watch()) {
            assertThat(watched).isNotNull();
            await().untilAsserted(() -> assertThat(imported).containsExactly(first));
            Path second = Files.createDirectories(folder.resolve("sub")).resolve("b.xml");
            Files.writeString(second, "<b/>");
            await().untilAsserted(() -> assertThat(imported).containsExactly(first, second));
            Files.writeString(first, "<a>changed</a>");
            await().untilAsserted(() -> assertThat(imported).containsExactly(first, second, first));
        }
    }

    @Test
    void aFolderThatComesBackIsReadAgain() throws IOException {
        Path away = folder.resolve("share");
        Importer importer = (paths, progress) -> {
            imported.addAll(paths);
            return NOTHING;
        };
        try (WatchedFolder watched = WatchedFolder.start(away, Duration.ofMillis(20), importer, watching)) {
            assertThat(watched).isNotNull();
            await().untilAsserted(() -> assertThat(reachable).contains(false));
            Path file = Files.createDirectories(away).resolve("a.xml");
            Files.writeString(file, "<a/>");
            await().untilAsserted(() -> assertThat(imported).containsExactly(file));
            assertThat(reachable.getLast()).isTrue();
        }
    }
}
