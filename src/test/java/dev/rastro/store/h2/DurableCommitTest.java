package dev.rastro.store.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A commit that was reported as durable is there after kill -9, however often. */
class DurableCommitTest {
    private static final int KILLS = Integer.getInteger("rastro.kills", 12);

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedSurvivesEveryKill() throws IOException {
        Random random = new Random(20261126);
        int acknowledged = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            acknowledged = commitUntilKilled(kill, acknowledged, random.nextInt(7));
        }
    }

    private int commitUntilKilled(int kill, int acknowledged, int commits) throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommitProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader numbers = process.inputReader()) {
            int last = Integer.parseInt(numbers.readLine());
            assertThat(last).as("what is there before kill " + kill).isGreaterThanOrEqualTo(acknowledged);
            for (int i = 0; i < commits; i++) {
                last = Integer.parseInt(numbers.readLine());
            }
            // By its handle: the process itself would close the stream that still has something to say.
            process.toHandle().destroyForcibly();
            for (String line = numbers.readLine(); line != null; line = numbers.readLine()) {
                last = Integer.parseInt(line);
            }
            return last;
        }
    }
}
