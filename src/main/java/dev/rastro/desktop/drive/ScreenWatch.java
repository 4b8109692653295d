package dev.rastro.desktop.drive;

import com.google.common.util.concurrent.Uninterruptibles;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Watches how long the screen's thread lets others wait: asks for a turn again and again and measures when it comes. Where
 * that takes too long, it keeps what the thread was doing. On a machine with other work, a thread may also wait for a
 * processor: {@link Block#own} is what the screen's thread is to blame for.
 */
public final class ScreenWatch implements AutoCloseable {
    private static final long LOOK_NANOS = 2_000_000;
    private static final int MOST = 200;
    private static final int FRAMES = 40;
    private static final Set<Thread.State> WAITING =
            Set.of(Thread.State.BLOCKED, Thread.State.WAITING, Thread.State.TIMED_WAITING);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long limitNanos;
    private final List<Block> blocks = new ArrayList<>();
    private final Thread watcher;
    private volatile boolean open = true;
    private volatile long begun;
    private volatile long turned;
    private volatile @Nullable Thread screen;
    private long longest;
    private long longestOwn;
    private long turns;

    /**
     * The screen's thread was busy for longer than the limit.
     *
     * @param length by the clock
     * @param own what the thread computed itself, and what it waited in Rastro's own code for something else than a
     *     processor; the toolkit's waiting for its drawing thread is not of it
     * @param stack what it was doing when the limit was reached
     */
    public record Block(Duration length, Duration own, String stack) {}

    private ScreenWatch(Duration limit) {
        limitNanos = limit.toNanos();
        watcher = Thread.ofPlatform().daemon().name("screen-watch").unstarted(this::watch);
    }

    /** Begins to watch the toolkit, which must be running. */
    public static ScreenWatch begin(Duration limit) {
        ScreenWatch watch = new ScreenWatch(limit);
        watch.watcher.start();
        return watch;
    }

    private void turn() {
        screen = Thread.currentThread();
        turned = System.nanoTime();
    }

    private void watch() {
        while (open) {
            begun = System.nanoTime();
            long cpu = processorNanos();
            turned = 0;
            Platform.runLater(this::turn);
            String stack = "";
            long waited = 0;
            long last = begun;
            while (turned == 0 && open) {
                LockSupport.parkNanos(LOOK_NANOS);
                long now = System.nanoTime();
                Thread thread = screen;
                if (thread != null && turned == 0) {
                    if (WAITING.contains(thread.getState())
                            && now - begun > limitNanos / 2
                            && Stream.of(thread.getStackTrace()).anyMatch(ScreenWatch::ours)) {
                        waited += now - last;
                    }
                    if (stack.isEmpty() && now - begun > limitNanos) {
                        stack = Stream.of(thread.getStackTrace())
                                .limit(FRAMES)
                                .map(StackTraceElement::toString)
                                .collect(Collectors.joining("\n"));
                    }
                }
                last = now;
            }
            if (turned != 0) {
                took(turned - begun, processorNanos() - cpu + waited, stack);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private static boolean ours(StackTraceElement frame) {
        return frame.getClassName().startsWith("dev.rastro.");
    }

    private long processorNanos() {
        Thread thread = screen;
        return thread == null ? 0 : Math.max(0, THREADS.getThreadCpuTime(thread.threadId()));
    }

    private synchronized void took(long nanos, long own, String stack) {
        turns++;
        // The first turn is what the thread was found by: of what went before, nothing is known.
        if (turns == 1) {
            return;
        }
        longest = Math.max(longest, nanos);
        long blamed = Math.min(nanos, own);
        longestOwn = Math.max(longestOwn, blamed);
        if (nanos > limitNanos && blocks.size() < MOST) {
            blocks.add(new Block(Duration.ofNanos(nanos), Duration.ofNanos(blamed), stack));
        }
    }

    /** The longest that anybody waited, by the clock. */
    public synchronized Duration longest() {
        return Duration.ofNanos(longest);
    }

    /** The longest that the screen's thread itself is to blame for. */
    public synchronized Duration longestOwn() {
        return Duration.ofNanos(longestOwn);
    }

    /** How many times the thread was asked for a turn. */
    public synchronized long turns() {
        return turns;
    }

    /** Where it took longer than the limit by the clock; at most so many. */
    public synchronized List<Block> blocks() {
        return List.copyOf(blocks);
    }

    @Override
    public void close() {
        open = false;
        Uninterruptibles.joinUninterruptibly(watcher);
    }
}
