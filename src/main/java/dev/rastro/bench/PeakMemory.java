package dev.rastro.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** The most that was left in the heap after a collection: what the program holds, not what it has yet to throw away. */
final class PeakMemory {
    private static final int MEBIBYTE = 1024 * 1024;

    private final Thread watcher;
    private volatile long peak;
    private volatile boolean open = true;

    private PeakMemory() {
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .toList();
        watcher = Thread.ofPlatform().daemon().name("memory").unstarted(() -> watch(pools));
    }

    static PeakMemory begin() {
        PeakMemory memory = new PeakMemory();
        memory.watcher.start();
        return memory;
    }

    private void watch(List<MemoryPoolMXBean> pools) {
        while (open) {
            long used = pools.stream()
                    .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                    .sum();
            peak = Math.max(peak, used);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Ends the watch. */
    long peakMebibytes() throws InterruptedException {
        open = false;
        watcher.join();
        return peak / MEBIBYTE;
    }
}
