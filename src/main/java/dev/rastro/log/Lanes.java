package dev.rastro.log;

import dev.rastro.dfe.AccessKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Worker threads with a partition each: one document's events are always handled by one thread, in order; different
 * documents side by side.
 */
final class Lanes implements AutoCloseable {
    private final List<ExecutorService> threads;

    Lanes(int count) {
        threads = IntStream.range(0, count)
                .mapToObj(lane -> Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("lane-" + lane).factory()))
                .toList();
    }

    private int laneOf(Recorded recorded) {
        AccessKey key = recorded.envelope().key();
        return key == null ? 0 : Math.floorMod(key.hashCode(), threads.size());
    }

    /** Hands each lane its share of {@code events} and waits for all; the results are in the order of lanes. */
    <R> List<R> run(List<Recorded> events, Function<List<Recorded>, R> work) {
        List<List<Recorded>> shares = new ArrayList<>();
        threads.forEach(thread -> shares.add(new ArrayList<>()));
        events.forEach(event -> shares.get(laneOf(event)).add(event));
        List<CompletableFuture<R>> running = new ArrayList<>();
        for (int lane = 0; lane < shares.size(); lane++) {
            List<Recorded> share = shares.get(lane);
            if (!share.isEmpty()) {
                running.add(CompletableFuture.supplyAsync(() -> work.apply(share), threads.get(lane)));
            }
        }
        return running.stream().map(CompletableFuture::join).toList();
    }

    @Override
    public void close() {
        threads.forEach(ExecutorService::close);
    }
}
