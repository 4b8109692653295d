package dev.rastro.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.settings.Settings;
import dev.rastro.desktop.settings.SettingsFile;
import dev.rastro.desktop.settings.WindowPlacement;
import dev.rastro.dfe.AccessKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentWindowsTest {
    private static final WindowPlacement STANDARD = new WindowPlacement(10, 20, 820, 700, false);

    @TempDir
    Path folder;

    private final Notices notices = new Notices(new Messages(Language.PORTUGUESE));
    private final List<String> told = new ArrayList<>();
    private final List<Runnable> closers = new ArrayList<>();
    private Settings settings;
    private DocumentWindows windows;

    @BeforeEach
    void begin() {
        settings = new Settings(SettingsFile.open(folder.resolve("settings")));
        windows = new DocumentWindows(this::frame, settings, notices);
    }

    private DocumentWindows.Frame frame(AccessKey key, @Nullable WindowPlacement kept, Runnable close) {
        String name = key.value().substring(40);
        told.add(kept == null ? "opened " + name : "restored " + name + " at " + kept.x());
        closers.add(close);
        return new DocumentWindows.Frame() {
            @Override
            public void toFront() {
                told.add("front " + name);
            }

            @Override
            public WindowPlacement placement() {
                return kept == null ? STANDARD : kept;
            }

            @Override
            public void close() {
                told.add("closed " + name);
            }
        };
    }

    private static AccessKey key(int number) {
        return new AccessKey("3526111144477700016155001" + "%019d".formatted(number));
    }

    @Test
    void aDocumentHasOneWindowWhichComesToTheFront() {
        windows.open(List.of(key(1), key(2)));
        windows.open(List.of(key(1)));
        assertThat(told).containsExactly("opened 0001", "opened 0002", "front 0001");
        assertThat(windows.count()).isEqualTo(2);
    }

    @Test
    void whatTheOperatorPutsAwayIsOpenedAnew() {
        windows.open(List.of(key(1)));
        closers.getFirst().run();
        assertThat(windows.count()).isZero();
        windows.open(List.of(key(1)));
        assertThat(told).containsExactly("opened 0001", "closed 0001", "opened 0001");
    }

    @Test
    void tooManyAreRefusedInWords() {
        windows.open(IntStream.rangeClosed(1, DocumentWindows.MOST + 3)
                .mapToObj(DocumentWindowsTest::key)
                .toList());
        assertThat(windows.count()).isEqualTo(DocumentWindows.MOST);
        assertThat(notices.latest().get()).isNotNull().satisfies(notice -> {
            assertThat(notice.code()).isEqualTo("RST-150");
            assertThat(notice.text()).startsWith("Já há 12 documentos");
        });
        assertThat(notices.log().notices()).hasSize(1);
    }

    @Test
    void theyComeAgainWhereTheyStood() {
        windows.open(List.of(key(1), key(2), key(3)));
        closers.get(1).run();
        windows.close();
        assertThat(told).contains("closed 0001", "closed 0003");
        settings.save();
        told.clear();
        Settings next = new Settings(SettingsFile.open(folder.resolve("settings")));
        DocumentWindows again = new DocumentWindows(this::frame, next, notices);
        again.restore();
        assertThat(told).containsExactly("restored 0001 at 10", "restored 0003 at 10");
    }
}
