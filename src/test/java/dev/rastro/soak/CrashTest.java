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

/** Kills an import at random moments, as a power cut or a task manager would, and looks at what is left. */
@Tag("soak")
class CrashTest {
    private static final int KILLS = Integer.getInteger("rastro.kills", 20);
    private static final int FILES = 5_000;

    @TempDir
    Path folder;

    private Process start(Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.rastro.Rastro"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        int exitCode = start(output, arguments).waitFor();
        String text = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(exitCode)
                .as(text + Files.readString(folder.resolve("errors.txt")))
                .isZero();
        return text;
    }

    private Path data() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        List<Path> written = new ArrayList<>();
        new TrainingData(LocalDate.of(2026, 11, 24)).generate(7, FILES, file -> {
            if (written.size() < FILES) {
                Path target = data.resolve(file.path());
                try {
                    Files.createDirectories(target.getParent());
                    written.add(Files.write(target, file.bytes()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        return data;
    }

    @Test
    void nothingIsLostOrDoubledHoweverOftenAnImportIsKilled() throws IOException, InterruptedException {
        String data = data().toString();
        String home = folder.resolve("home").toString();
        String whole = folder.resolve("whole").toString();
        Random random = new Random(20261124);
        for (int kill = 1; kill <= KILLS; kill++) {
            Process importing = start(folder.resolve("killed.txt"), "import", data, "--home", home, "--json");
            if (!importing.waitFor(300 + random.nextInt(4_000), TimeUnit.MILLISECONDS)) {
                importing.destroyForcibly().waitFor();
            }
            assertThat(run("check", "--home", home, "--json"))
                    .as("after kill " + kill)
                    .contains("\"clean\":true");
        }
        String last = run("import", data, "--home", home, "--json");
        run("import", data, "--home", whole, "--json");

        assertThat(last)
                .contains("\"files\":" + FILES)
                .contains("\"quarantined\":0")
                .contains("\"refused\":0");
        assertThat(run("list", "--home", home, "--json")).isEqualTo(run("list", "--home", whole, "--json"));
        String found = run("check", "--home", home, "--json");
        assertThat(found).isEqualTo(run("check", "--home", whole, "--json"));
        try (Stream<Path> files = Files.walk(Path.of(data))) {
            assertThat(found)
                    .contains("\"originals\":"
                            + files.filter(Files::isRegularFile).count());
        }
    }
}
