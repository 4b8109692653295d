package dev.rastro.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.bench.LogFiller;
import dev.rastro.store.h2.H2Digest;
import dev.rastro.store.h2.StoreFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a rebuild at random moments: the old list is shown until the new one is whole, and that equals the undisturbed one. */
@Tag("soak")
class RebuildCrashTest {
    private static final int KILLS = Integer.getInteger("rastro.kills", 10);
    private static final int EVENTS = Integer.getInteger("rastro.events", 30_000);

    @TempDir
    Path folder;

    private Process rebuild() throws IOException {
        return new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.rastro.Rastro",
                        "rebuild",
                        "--home",
                        folder.toString(),
                        "--json"))
                .redirectOutput(folder.resolve("output.txt").toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
    }

    private String digest() {
        try (StoreFixture store = new StoreFixture(folder)) {
            return new H2Digest(store.database).documents();
        }
    }

    private void damage() {
        try (StoreFixture store = new StoreFixture(folder)) {
            store.database.write("Damaging the list", connection -> {
                try (var statement = connection.createStatement()) {
                    return statement.executeUpdate("UPDATE document SET situation = 'REJECTED', number = '?'");
                }
            });
        }
    }

    private void finish() throws IOException, InterruptedException {
        assertThat(rebuild().waitFor())
                .as(Files.readString(folder.resolve("errors.txt")))
                .isZero();
    }

    @Test
    void theListIsTheOldOneOrTheNewOneWhenARebuildIsKilled() throws IOException, InterruptedException {
        try (StoreFixture store = new StoreFixture(folder)) {
            new LogFiller(7).fill(store.vault, EVENTS);
        }
        finish();
        String whole = digest();
        damage();
        String damaged = digest();
        assertThat(damaged).isNotEqualTo(whole);
        Random random = new Random(20261126);
        for (int kill = 1; kill <= KILLS; kill++) {
            Process running = rebuild();
            if (!running.waitFor(1_500 + random.nextInt(6_000), TimeUnit.MILLISECONDS)) {
                running.destroyForcibly().waitFor();
            }
            String shown = digest();
            assertThat(shown).as("after kill " + kill).isIn(damaged, whole);
            if (shown.equals(whole)) {
                damage();
            }
        }
        finish();
        assertThat(digest()).isEqualTo(whole);
    }
}
