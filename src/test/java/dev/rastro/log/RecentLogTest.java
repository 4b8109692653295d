package dev.rastro.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rastro.bench.LogFiller;
import dev.rastro.store.h2.StoreFixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentLogTest {
    @TempDir
    Path folder;

    /** Readers at any pace, far behind and at the end, while the log grows: each sees every event, in order, once. */
    @Test
    void everyReaderSeesTheLogAsItIs() {
        try (StoreFixture store = new StoreFixture(folder)) {
            LogFiller filler = new LogFiller(3);
            RecentLog shared = new RecentLog(store.log);
            Random random = new Random(7);
            long[] positions = new long[6];
            List<List<Recorded>> seen = new ArrayList<>();
            for (int reader = 0; reader < positions.length; reader++) {
                seen.add(new ArrayList<>());
            }
            for (int round = 0; round < 7; round++) {
                filler.fill(store.vault, 1);
                for (int turn = 0; turn < 40; turn++) {
                    int reader = random.nextInt(positions.length - 1);
                    positions[reader] = read(shared, positions[reader], 1 + random.nextInt(900), seen.get(reader));
                }
            }
            List<Recorded> all = store.log.readAfter(0, Integer.MAX_VALUE);
            // More than is kept, so that what was read first has made room.
            assertThat(all).hasSizeGreaterThan(8_000);
            for (int reader = 0; reader < positions.length; reader++) {
                long before;
                do {
                    before = positions[reader];
                    positions[reader] = read(shared, before, 2_000, seen.get(reader));
                } while (positions[reader] > before);
                assertThat(seen.get(reader)).isEqualTo(all);
            }
        }
    }

    private static long read(EventLog log, long position, int limit, List<Recorded> seen) {
        List<Recorded> read = log.readAfter(position, limit);
        assertThat(read).hasSizeLessThanOrEqualTo(limit);
        seen.addAll(read);
        return read.isEmpty() ? position : read.getLast().envelope().position();
    }

    @Test
    void whatOneReaderDecodedTheNextFindsDecoded() {
        try (StoreFixture store = new StoreFixture(folder)) {
            new LogFiller(4).fill(store.vault, 1);
            RecentLog shared = new RecentLog(store.log);
            Recorded first = shared.readAfter(0, 10).getFirst();
            assertThat(shared.readAfter(0, 5).getFirst()).isSameAs(first);
        }
    }
}
