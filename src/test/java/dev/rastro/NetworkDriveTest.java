package dev.rastro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.cli.ExitCode;
import dev.rastro.simulator.generator.TrainingData;
import dev.rastro.testing.LostDrive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drive that a data folder or a backup lies on goes away in the middle of work: it is told, and nothing is lost. */
class NetworkDriveTest {
    private static final Pattern CODE = Pattern.compile("\\[[A-Z_]+]|RST-\\d+");

    @TempDir
    Path folder;

    private Path files(int documents) {
        Path files = folder.resolve("files" + documents);
        new TrainingData(LocalDate.of(2026, 11, 24)).writeTo(files, 5, documents);
        return files;
    }

    @Test
    void aDataFolderThatGoesAwayLosesNothing() throws IOException, InterruptedException {
        Path few = files(15);
        Path many = files(1_000);
        try (LostDrive drive = LostDrive.mount(folder, 300)) {
            Path home = drive.path().resolve("home");
            assertThat(CommandRun.of(home, "import", few.toString()).exitCode()).isZero();
            String before = CommandRun.of(home, "list", "--json").out();
            Path store = home.resolve("rastro.mv.db");
            long size = Files.size(store);

            Path errors = folder.resolve("errors.txt");
            Process importing = program(home, errors, "import", many.toString());
            while (importing.isAlive() && Files.size(store) < size + 500_000) {
                Thread.sleep(5);
            }
            drive.lose();

            assertThat(importing.waitFor()).as("lost while it worked").isNotZero();
            assertThat(Files.readString(errors)).containsPattern(CODE);
            CommandRun away = CommandRun.of(home, "list");
            assertThat(away.exitCode()).isNotZero();
            assertThat(away.err()).containsPattern(CODE).doesNotContain("\tat ");

            drive.comeBack();
            assertClean(home);
            for (String key : keys(before)) {
                assertThat(CommandRun.of(home, "show", key).exitCode()).as(key).isZero();
            }
            assertThat(CommandRun.of(home, "import", many.toString()).exitCode())
                    .isZero();
            assertClean(home);
        }
    }

    /** In a process of its own: what it had open is closed with it. */
    private static Process program(Path home, Path errors, String command, String files) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.rastro.Rastro",
                        command,
                        "--home",
                        home.toString(),
                        files)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile())
                .start();
    }

    private static void assertClean(Path home) {
        CommandRun deep = CommandRun.of(home, "check", "--deep", "--json");
        assertThat(deep.out()).as(deep.err()).contains("\"clean\":true");
    }

    private static List<String> keys(String list) {
        List<String> keys = Pattern.compile("\"key\":\"([0-9A-Z]+)\"")
                .matcher(list)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(keys).hasSizeGreaterThan(10);
        return keys;
    }

    @Test
    void aBackupDriveThatGoesAwayCostsNoEarlierBackup() throws IOException {
        Path home = folder.resolve("home");
        assertThat(CommandRun.of(home, "import", files(15).toString()).exitCode())
                .isZero();
        try (LostDrive drive = LostDrive.mount(folder, 100)) {
            String to = drive.path().toString();
            assertThat(CommandRun.of(home, "backup", "create", "--to", to).exitCode())
                    .isZero();
            drive.lose();

            CommandRun away = CommandRun.of(home, "backup", "create", "--to", to);

            assertThat(away.exitCode()).isEqualTo(ExitCode.NOT_DONE);
            assertThat(away.err()).containsPattern("RST-14\\d").doesNotContain("\tat ");
            drive.comeBack();
            assertThat(CommandRun.of(home, "backup", "verify", "--in", to).exitCode())
                    .isZero();
            assertThat(CommandRun.of(home, "backup", "create", "--to", to).exitCode())
                    .isZero();
            assertClean(home);
        }
    }
}
