package dev.rastro.desktop.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.bench.LogFiller;
import dev.rastro.desktop.common.ManualUi;
import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.Messages.Language;
import dev.rastro.desktop.common.Notices;
import dev.rastro.desktop.common.TaskRunner;
import dev.rastro.desktop.common.Wording;
import dev.rastro.store.h2.H2StoreCopy;
import dev.rastro.store.h2.H2StoreProbe;
import dev.rastro.store.h2.StoreFixture;
import dev.rastro.vault.KeptFiles;
import dev.rastro.vault.backup.BackupReader;
import dev.rastro.vault.backup.BackupSettings;
import dev.rastro.vault.backup.BackupTrial;
import dev.rastro.vault.backup.Backups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupViewModelTest {
    @TempDir
    Path folder;

    private final ManualUi ui = new ManualUi();
    private final Messages messages = new Messages(Language.PORTUGUESE);
    private final Notices notices = new Notices(messages);
    private Path home;
    private StoreFixture store;
    private BackupViewModel model;

    @BeforeEach
    void open() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        store = new StoreFixture(home);
        new LogFiller(1).fill(store.vault, 50);
        KeptFiles kept = new KeptFiles();
        BackupReader reader = new BackupReader(kept);
        Backups backups = new Backups(
                new H2StoreCopy(store.database),
                reader,
                new BackupTrial(reader, new H2StoreProbe(store.originalCodec)),
                kept,
                home,
                Clock.systemUTC());
        model = new BackupViewModel(backups, new TaskRunner(Runnable::run, ui), notices, Wording.of(messages), ui);
        model.begin();
    }

    @AfterEach
    void close() {
        model.close();
        store.close();
    }

    private static List<Path> backups(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".zip")).toList();
        }
    }

    @Test
    void nothingIsMadeUnasked() throws IOException {
        ui.timePasses();
        assertThat(model.daily().get()).isFalse();
        assertThat(model.last().get()).isEqualTo("nenhum");
        assertThat(backups(home.resolve("backups"))).isEmpty();
    }

    @Test
    void aChosenFolderIsRememberedAndGetsOneADay() throws IOException {
        Path chosen = folder.resolve("elsewhere");
        model.choose(chosen);
        assertThat(model.daily().get()).isTrue();
        assertThat(model.folder().get()).isEqualTo(chosen.toString());
        assertThat(BackupSettings.of(home).folder()).isEqualTo(chosen);

        ui.timePasses();
        ui.timePasses();

        assertThat(backups(chosen)).hasSize(1);
        assertThat(model.last().get()).contains("conferido");
        assertThat(notices.latest().get()).isNull();
        model.daily().set(false);
        assertThat(BackupSettings.of(home).daily()).isFalse();
    }

    @Test
    void oneNowWhereItIsWanted() throws IOException {
        model.start();
        assertThat(backups(home.resolve("backups"))).hasSize(1);
    }

    @Test
    void aFailureIsToldWithItsCode() throws IOException {
        model.choose(Files.writeString(folder.resolve("a-file"), "").resolve("below"));

        model.start();

        assertThat(Objects.requireNonNull(notices.latest().get()).code()).isEqualTo("RST-141");
    }
}
