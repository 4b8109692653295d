package dev.rastro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rastro.cli.ExitCode;
import dev.rastro.simulator.generator.TrainingData;
import dev.rastro.store.h2.H2StoreCopy;
import dev.rastro.store.h2.StoreFixture;
import dev.rastro.testing.SmallDisk;
import dev.rastro.vault.VaultException;
import dev.rastro.vault.VaultProblem;
import dev.rastro.vault.backup.BackupProgress;
import dev.rastro.vault.backup.Backups;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Full disks, disks that cannot be written to, wrong clocks, old folders: nothing is lost, and the operator is told. */
class VaultAdversityTest {
    @TempDir
    Path folder;

    private Path files(int documents) {
        Path files = folder.resolve("files" + documents);
        new TrainingData(LocalDate.of(2026, 11, 24)).generate(5, documents, file -> {
            Path target = files.resolve(file.path());
            try {
                Files.createDirectories(target.getParent());
                Files.write(target, file.bytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return files;
    }

    private Path home() {
        Path home = folder.resolve("home");
        assertThat(CommandRun.of(home, "import", files(15).toString()).exitCode())
                .isZero();
        return home;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aBackupAsksForRoomFirst() throws IOException {
        Path home = home();
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 4)) {
            CommandRun run =
                    CommandRun.of(home, "backup", "create", "--to", disk.path().toString());

            assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_DONE);
            assertThat(run.err()).contains("RST-140", "MB <");
            assertThat(names(disk.path())).containsExactly(".rastro-backup.lock");
        }
    }

    @Test
    void aDiskThatIsFilledMeanwhileCostsNoEarlierBackup() throws IOException {
        Path home = home();
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 200);
                OpenWorkspace workspace = OpenWorkspace.open(home)) {
            Backups backups = workspace.backups();
            Path first =
                    backups.create(disk.path(), BackupProgress.NONE).backup().file();

            for (BackupProgress.Step moment : BackupProgress.Step.values()) {
                assertThatThrownBy(() -> backups.create(disk.path(), (step, done, all) -> {
                            if (step == moment && !Files.exists(disk.path().resolve("ballast"))) {
                                fill(disk);
                            }
                        }))
                        .as(moment.name())
                        .isInstanceOfSatisfying(
                                VaultException.class,
                                e -> assertThat(e.problem()).isEqualTo(VaultProblem.NO_SPACE));
                Files.delete(disk.path().resolve("ballast"));
                assertThat(names(disk.path()))
                        .containsExactly(
                                ".rastro-backup.lock", first.getFileName().toString());
            }
            assertThat(CommandRun.of(home, "backup", "verify", first.toString()).exitCode())
                    .isZero();
            assertThat(backups.create(disk.path(), BackupProgress.NONE).backup().file())
                    .exists();
        }
    }

    private static void fill(SmallDisk disk) {
        try {
            disk.fill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anExportThatFoundNoRoomGoesOnWhenThereIsSome() throws IOException {
        Path home = home();
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 1)) {
            Path vault = disk.path().resolve("vault");
            fill(disk);
            Files.write(disk.path().resolve("ballast"), new byte[700_000]);
            CommandRun run = CommandRun.of(home, "vault", "export", vault.toString());
            assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_DONE);
            assertThat(run.err()).contains("RST-140");
            assertThat(names(vault)).contains("INCOMPLETO.txt").doesNotContain("SHA256SUMS");

            disk.remount("size=60m");
            assertThat(CommandRun.of(home, "vault", "export", vault.toString()).exitCode())
                    .isZero();
            assertThat(CommandRun.of(folder.resolve("restored"), "vault", "restore", vault.toString(), "--json")
                            .out())
                    .contains("\"listsEqual\":true");
        }
    }

    @Test
    void aRestoreThatFindsNoRoomLeavesNothing() throws IOException {
        Path home = home();
        Path vault = folder.resolve("vault");
        assertThat(CommandRun.of(home, "vault", "export", vault.toString()).exitCode())
                .isZero();
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 1)) {
            CommandRun run = CommandRun.of(disk.path().resolve("new"), "vault", "restore", vault.toString());

            assertThat(run.exitCode()).isNotZero();
            assertThat(run.err()).contains("RST-140");
            assertThat(names(disk.path())).isEmpty();
        }
    }

    @Test
    void aFullDiskUnderTheDataFolderLosesNothing() throws IOException {
        Path more = files(400);
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 12)) {
            Path home = disk.path().resolve("home");
            assertThat(CommandRun.of(home, "import", files(15).toString()).exitCode())
                    .isZero();
            String before = CommandRun.of(home, "list", "--json").out();
            fill(disk);

            CommandRun full = CommandRun.of(home, "import", more.toString());

            assertThat(full.exitCode()).as(full.err()).isNotZero();
            assertThat(full.err()).containsPattern("\\[[A-Z_]+]");
            Files.delete(disk.path().resolve("ballast"));
            disk.remount("size=300m");
            assertThat(CommandRun.of(home, "check", "--json").out()).contains("\"clean\":true");
            List<String> keys = Pattern.compile("\"key\":\"([0-9A-Z]+)\"")
                    .matcher(before)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(keys).hasSizeGreaterThan(10);
            for (String key : keys) {
                assertThat(CommandRun.of(home, "show", key).exitCode()).as(key).isZero();
            }
            assertThat(CommandRun.of(home, "import", more.toString()).exitCode())
                    .isZero();
            assertThat(CommandRun.of(home, "check", "--deep", "--json").out()).contains("\"clean\":true");
        }
    }

    @Test
    void aDiskThatCannotBeWrittenToIsTold() throws IOException {
        Path home = home();
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 100)) {
            Path inside = disk.path().resolve("home");
            assertThat(CommandRun.of(inside, "import", files(15).toString()).exitCode())
                    .isZero();
            String list = CommandRun.of(inside, "list", "--json").out();
            disk.remount("ro");

            CommandRun backup =
                    CommandRun.of(home, "backup", "create", "--to", disk.path().toString());
            assertThat(backup.exitCode()).isEqualTo(ExitCode.NOT_DONE);
            assertThat(backup.err()).contains("RST-141");
            CommandRun export = CommandRun.of(
                    home, "vault", "export", disk.path().resolve("v").toString());
            assertThat(export.err()).contains("RST-141");
            CommandRun opened = CommandRun.of(inside, "list");
            assertThat(opened.exitCode()).isEqualTo(ExitCode.STORE);
            assertThat(opened.err()).contains("[STORE]");

            disk.remount("rw");
            assertThat(CommandRun.of(inside, "list", "--json").out()).isEqualTo(list);
        }
    }

    @Test
    void aClockSetBackCostsNothing() throws IOException {
        Path backups = folder.resolve("backups");
        OpenArchives archives = new OpenArchives();
        Path home = home();
        Instant now = Instant.parse("2026-11-26T12:00:00Z");
        try (StoreFixture store = new StoreFixture(home)) {
            for (Instant at : List.of(now, now.plusSeconds(86_400), now.minusSeconds(400L * 86_400))) {
                new Backups(
                                new H2StoreCopy(store.database),
                                archives.reader(),
                                archives.trial(),
                                archives.kept(),
                                home,
                                Clock.fixed(at, ZoneOffset.UTC))
                        .create(backups, BackupProgress.NONE);
            }
        }
        assertThat(names(backups))
                .containsExactly(
                        ".rastro-backup.lock",
                        "rastro-20251022T120000Z.zip",
                        "rastro-20261126T120000Z.zip",
                        "rastro-20261127T120000Z.zip");
        assertThat(CommandRun.of(home, "backup", "verify", "--in", backups.toString())
                        .exitCode())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2", "v3"})
    void aFolderOfAnEarlierReleaseIsBackedUpExportedAndRestored(String release) throws IOException {
        Path home = Files.createDirectories(folder.resolve("old"));
        try (InputStream file = Files.newInputStream(Path.of("src/test/resources/golden", release + ".zip"));
                ZipInputStream in = new ZipInputStream(file)) {
            in.getNextEntry();
            Files.copy(in, home.resolve("rastro.mv.db"));
        }
        Path backups = folder.resolve("backups");
        Path vault = folder.resolve("vault");
        CommandRun made = CommandRun.of(home, "backup", "create", "--to", backups.toString(), "--json");
        assertThat(made.exitCode()).as(made.err() + made.out()).isZero();
        CommandRun exported = CommandRun.of(home, "vault", "export", vault.toString());
        assertThat(exported.exitCode()).as(exported.err()).isZero();
        String list = CommandRun.of(home, "list", "--json").out();
        Path zip;
        try (Stream<Path> files = Files.list(backups)) {
            zip = files.filter(each -> each.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow();
        }
        for (Path source : List.of(zip, vault)) {
            Path restored = folder.resolve("from-" + source.getFileName());
            CommandRun run = CommandRun.of(restored, "vault", "restore", source.toString());
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(CommandRun.of(restored, "list", "--json").out()).isEqualTo(list);
            assertThat(CommandRun.of(restored, "check", "--deep", "--json").out())
                    .contains("\"clean\":true");
        }
    }
}
