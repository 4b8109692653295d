package dev.rastro.store.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.bench.LogFiller;
import dev.rastro.store.IntegrityCheck.Finding;
import dev.rastro.store.StoreCopy;
import dev.rastro.store.StoreProbe;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file copied while somebody else goes on writing to it. */
class StoreCopyTest {
    private static final int COPIES = 6;

    @TempDir
    Path folder;

    @Test
    void aCopyHasEverythingThatWasAcknowledgedBeforeAndOpensWhateverIsWrittenMeanwhile()
            throws IOException, InterruptedException {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicLong acknowledged = new AtomicLong();
        AtomicLong churned = new AtomicLong();
        try (StoreFixture store = new StoreFixture(Files.createDirectory(folder.resolve("home")))) {
            new LogFiller(1).fill(store.vault, 2_000);
            Thread appending = Thread.ofPlatform().start(() -> {
                for (int seed = 2; !stop.get(); seed++) {
                    new LogFiller(seed).fill(store.vault, 60);
                    acknowledged.set(store.log.lastPosition());
                }
            });
            Thread churning = Thread.ofPlatform().start(() -> {
                while (!stop.get()) {
                    store.database.writeRebuildable("churning", connection -> {
                        try (var statement = connection.createStatement()) {
                            statement.executeUpdate("DELETE FROM audit");
                            return statement.executeUpdate("INSERT INTO audit SELECT x, CURRENT_TIMESTAMP,"
                                    + " RANDOM_UUID(), 'type', NULL FROM SYSTEM_RANGE(1, 2000)");
                        }
                    });
                    churned.incrementAndGet();
                }
            });
            StoreCopy copies = new H2StoreCopy(store.database);
            for (int i = 0; i < COPIES; i++) {
                long before = acknowledged.get();
                long turns = churned.get();
                Path copy = Files.createDirectory(folder.resolve("copy" + i));
                StoreCopy.Copied copied;
                try (OutputStream out = Files.newOutputStream(copy.resolve(StoreCopy.FILE))) {
                    // Others come to write while the copy is being made.
                    copied = copies.write(out, (done, all) -> waitFor(churned, turns + 3));
                }
                List<Finding> problems = new ArrayList<>();
                StoreProbe.Probed seen = new H2StoreProbe(store.originalCodec).look(copy, problems::add);

                assertThat(problems).isEmpty();
                assertThat(seen.head()).isEqualTo(copied.head());
                assertThat(seen.head().position()).isGreaterThanOrEqualTo(before);
                assertThat(Files.size(copy.resolve(StoreCopy.FILE))).isPositive();
            }
            stop.set(true);
            appending.join();
            churning.join();
            assertThat(store.integrity.log(problem -> assertThat(problem).isNull()))
                    .isEqualTo(store.log.lastPosition());
        }
    }

    private static void waitFor(AtomicLong counter, long wanted) {
        while (counter.get() < wanted) {
            Thread.onSpinWait();
        }
    }
}
