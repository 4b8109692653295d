package dev.rastro.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.panel.VolumeStep;
import dev.rastro.desktop.theme.ThemeChoice;
import dev.rastro.dfe.AccessKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final AccessKey KEY = new AccessKey("35261112345678000195550010000076381000000000");

    @TempDir
    Path folder;

    @Test
    void whatIsSavedIsReadAgain() {
        Path file = folder.resolve("deep").resolve("window.settings");
        Settings settings = new Settings(SettingsFile.open(file));
        List<ColumnState> columns = List.of(new ColumnState("total", 104, true), new ColumnState("marks", 70, false));
        settings.theme(ThemeChoice.DARK);
        settings.language(Language.ENGLISH);
        settings.zoom(150);
        settings.rememberDivider("detail", 0.5);
        settings.columns("documents", columns);
        settings.sort("documents", "TOTAL-");
        settings.openDocument(KEY);
        settings.volumeStep(VolumeStep.DAY);
        settings.save();

        Settings again = new Settings(SettingsFile.open(file));
        assertThat(again.theme()).isEqualTo(ThemeChoice.DARK);
        assertThat(again.language()).isEqualTo(Language.ENGLISH);
        assertThat(again.zoom()).isEqualTo(150);
        assertThat(again.divider("detail", 0.64)).isEqualTo(0.5);
        assertThat(again.columns("documents")).isEqualTo(columns);
        assertThat(again.sort("documents")).hasValue("TOTAL-");
        assertThat(again.openDocument()).hasValue(KEY);
        assertThat(again.volumeStep()).isEqualTo(VolumeStep.DAY);
        again.openDocument(null);
        assertThat(again.openDocument()).isEmpty();
    }

    @Test
    void nonsenseIsTakenAsAbsent() throws IOException {
        Path file = folder.resolve("window.settings");
        Files.writeString(
                file,
                "theme=PINK\nzoom=9000\n=x\nno sign\ncolumns.documents=a:b:c,total:9:true\ndivider.d=1e9\ndetail.document=x\npanel.step=WEEK\n");
        Settings settings = new Settings(SettingsFile.open(file));
        assertThat(settings.theme()).isEqualTo(ThemeChoice.SYSTEM);
        assertThat(settings.zoom()).isEqualTo(100);
        assertThat(settings.divider("d", 0.64)).isEqualTo(0.64);
        assertThat(settings.openDocument()).isEmpty();
        assertThat(settings.volumeStep()).isEqualTo(VolumeStep.MONTH);
        assertThat(settings.columns("documents")).containsExactly(new ColumnState("total", 9, true));
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(new Settings(SettingsFile.open(file)).language()).isEqualTo(Language.PORTUGUESE);
    }
}
