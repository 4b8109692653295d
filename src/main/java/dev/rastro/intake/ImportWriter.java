package dev.rastro.intake;

import com.google.common.util.concurrent.Uninterruptibles;
import dev.rastro.log.trace.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The writer of one import: takes prepared inputs in their order and commits them in batches. What waits is bounded in
 * number and in bytes, so that a large import needs little memory.
 */
final class ImportWriter implements AutoCloseable {
    private static final int BATCH = 500;
    private static final int WAITING = 1_500;
    private static final int WAITING_KIB = 48 * 1024;

    private final Intake intake;
    private final CaptureContext context;
    private final ImportTally tally;
    private final ImportProgress progress;
    private final BlockingQueue<Ticket> queue = new ArrayBlockingQueue<>(WAITING);
    private final Semaphore memory = new Semaphore(WAITING_KIB);
    private final AtomicLong found = new AtomicLong();
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private final Thread thread;

    /** An input on its way, with the memory it holds. */
    private record Ticket(Future<Prepared> prepared, int kib) {
        static final Ticket END = new Ticket(new CompletableFuture<>(), 0);
    }

    ImportWriter(Intake intake, CaptureContext context, ImportTally tally, ImportProgress progress) {
        this.intake = intake;
        this.context = context;
        this.tally = tally;
        this.progress = progress;
        this.thread = Thread.ofPlatform().daemon().name("import-writer").start(this::run);
    }

    /** Queues an input, waiting for room; false when the import was cancelled or has failed. */
    boolean offer(Input input, Future<Prepared> prepared) {
        int kib = input instanceof Input.Content content ? Math.min(WAITING_KIB, content.bytes().length / 1024) : 0;
        return offer(kib, prepared);
    }

    /** The same for an input that is yet to be made, with the memory it will take. */
    boolean offer(int kib, Future<Prepared> prepared) {
        memory.acquireUninterruptibly(kib);
        found.incrementAndGet();
        // An import is stopped by its progress, not by an interrupt.
        Uninterruptibles.putUninterruptibly(queue, new Ticket(prepared, kib));
        return !progress.cancelled() && failure.get() == null;
    }

    /** Waits until all that was offered is committed. Throws what the store threw, if it did. */
    void finish() {
        close();
        RuntimeException cause = failure.get();
        if (cause != null) {
            throw cause;
        }
    }

    @Override
    public void close() {
        if (thread.isAlive()) {
            Uninterruptibles.putUninterruptibly(queue, Ticket.END);
        }
        Uninterruptibles.joinUninterruptibly(thread);
    }

    private void run() {
        boolean open = true;
        while (open) {
            List<Ticket> batch = new ArrayList<>();
            try {
                batch.add(queue.take());
                queue.drainTo(batch, BATCH - 1);
                open = !batch.remove(Ticket.END);
                if (failure.get() == null) {
                    write(batch);
                }
            } catch (InterruptedException e) {
                failure.compareAndSet(null, new IllegalStateException("The import's writer was interrupted", e));
            } catch (RuntimeException e) {
                // Kept for finish(), on the caller's thread; later inputs are let through unwritten.
                failure.compareAndSet(null, e);
            } finally {
                memory.release(batch.stream().mapToInt(Ticket::kib).sum());
            }
        }
    }

    private void write(List<Ticket> batch) throws InterruptedException {
        List<Prepared> prepared = new ArrayList<>();
        for (Ticket ticket : batch) {
            try {
                prepared.add(ticket.prepared().get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("Looking at an input failed", e.getCause());
            }
        }
        if (prepared.isEmpty()) {
            return;
        }
        List<Outcome> outcomes;
        // One span for a batch: one for each file would cost more than it tells.
        try (Operation operation = context.operation().part("import.batch").with("files", prepared.size())) {
            outcomes = intake.accept(prepared, context.within(operation));
        }
        for (int i = 0; i < outcomes.size(); i++) {
            tally.count(prepared.get(i), outcomes.get(i));
        }
        progress.advanced(tally.done(), found.get(), prepared.getLast().path());
    }
}
