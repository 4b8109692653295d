package dev.rastro.store.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A commit that was reported as durable is there after kill -9. */
class DurableCommitTest {
    private static final int KILLS = Integer.getInteger("rastro.kills", 12);

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedSurvivesAKill() throws IOException {
        Random random = new Random(20261126);
        for (int kill = 0; kill < KILLS; kill++) {
            Path home = folder.resolve("home" + kill);
            int acknowledged = commitUntilKilled(home, 20 + random.nextInt(60));
            assertThat(kept(home)).as("kill " + kill).isGreaterThanOrEqualTo(acknowledged);
        }
    }

    private static int commitUntilKilled(Path home, int commits) throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommitProcess.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int acknowledged = 0;
        try (BufferedReader numbers = process.inputReader()) {
            while (acknowledged < commits) {
                String line = numbers.readLine();
                assertThat(line).as("the program ended by itself").isNotNull();
                acknowledged = Integer.parseInt(line);
            }
            process.toHandle().destroyForcibly();
            // What the process still said before it died counts as well.
            for (String line = numbers.readLine(); line != null; line = numbers.readLine()) {
                acknowledged = Math.max(acknowledged, Integer.parseInt(line));
            }
        }
        return acknowledged;
    }

    private static int kept(Path home) {
        try (H2Database database = H2Database.open(home)) {
            return database.read("Counting", connection -> {
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("SELECT MAX(number), COUNT(*) FROM acknowledged")) {
                    assertThat(row.next()).isTrue();
                    assertThat(row.getInt(2)).isEqualTo(row.getInt(1));
                    return row.getInt(1);
                }
            });
        }
    }
}
