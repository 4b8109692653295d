package dev.rastro.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.simulator.generator.TrainingData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills backups, exports and restores at random moments: what has a name is whole, and the next attempt goes through. */
@Tag("soak")
class BackupCrashTest {
    private static final int KILLS = Integer.getInteger("rastro.kills", 12);
    private static final int DOCUMENTS = 600;

    @TempDir
    Path folder;

    private Process start(Path output, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.rastro.Rastro"));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        int exitCode = start(output, List.of(arguments)).waitFor();
        String text = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(exitCode)
                .as(text + Files.readString(folder.resolve("errors.txt")))
                .isZero();
        return text;
    }

    /** Returns whether it was killed before it had ended. */
    private boolean kill(Random random, int longest, String... arguments) throws IOException, InterruptedException {
        Process process = start(folder.resolve("killed.txt"), List.of(arguments));
        if (process.waitFor(200 + random.nextInt(longest), TimeUnit.MILLISECONDS)) {
            return false;
        }
        process.destroyForcibly().waitFor();
        return true;
    }

    private static List<Path> backups(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("rastro-"))
                    .toList();
        }
    }

    @Test
    void aKillLeavesNothingThatIsTakenForWhole() throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        new TrainingData(LocalDate.of(2026, 11, 24)).generate(7, DOCUMENTS, file -> {
            Path target = data.resolve(file.path());
            try {
                Files.createDirectories(target.getParent());
                Files.write(target, file.bytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        String home = folder.resolve("home").toString();
        String to = folder.resolve("backups").toString();
        String vault = folder.resolve("vault").toString();
        run("import", data.toString(), "--home", home);
        Random random = new Random(20261126);
        int killed = 0;
        for (int i = 0; i < KILLS; i++) {
            killed += kill(random, 5_000, "backup", "create", "--to", to, "--home", home) ? 1 : 0;
            for (Path each : backups(Path.of(to))) {
                run("backup", "verify", each.toString(), "--scratch", folder.toString());
            }
            killed += kill(random, 5_000, "vault", "export", vault, "--home", home) ? 1 : 0;
            Path restored = folder.resolve("restored" + i);
            boolean whole =
                    Files.exists(Path.of(vault, "SHA256SUMS")) && !Files.exists(Path.of(vault, "INCOMPLETO.txt"));
            if (whole) {
                killed += kill(random, 8_000, "vault", "restore", vault, "--home", restored.toString()) ? 1 : 0;
                if (Files.exists(restored)) {
                    assertThat(run("check", "--home", restored.toString(), "--json"))
                            .contains("\"clean\":true");
                }
            }
            assertThat(run("check", "--home", home, "--json"))
                    .as("after kill " + i)
                    .contains("\"clean\":true");
        }
        assertThat(killed).isPositive();
        run("backup", "create", "--to", to, "--home", home);
        assertThat(run("backup", "verify", "--in", to, "--json")).doesNotContain("\"passed\":false");
        try (Stream<Path> left = Files.list(Path.of(to))) {
            assertThat(left.map(each -> each.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(".rastro-parcial"));
        }
        if (!Files.exists(Path.of(vault, "SHA256SUMS"))) {
            run("vault", "export", vault, "--home", home);
        }
        assertThat(run(
                        "vault",
                        "restore",
                        vault,
                        "--home",
                        folder.resolve("last").toString(),
                        "--json"))
                .contains("\"listsEqual\":true");
    }
}
