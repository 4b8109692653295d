package dev.rastro.desktop.drive;

import dev.rastro.desktop.DesktopServices;
import dev.rastro.desktop.RastroWindow;
import dev.rastro.desktop.common.FxUiThread;
import dev.rastro.desktop.importing.FxFileDialogs;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Works in the real window as an operator does, and measures: from each action to the layout that shows its answer, and how
 * long the screen's thread lets others wait meanwhile. Starts the toolkit, so once per process, and not on the screen's
 * thread.
 */
public final class WindowDrive {
    /** What is measured apart. */
    public enum Kind {
        OPENING,
        SCREEN,
        SORT,
        FILTER,
        TOTALS,
        SEARCH,
        TYPING,
        PAGE,
        DETAIL
    }

    private final DesktopServices services;
    private final WindowWork work;
    private final Duration blockLimit;
    private final int rounds;
    private final Map<Kind, Timings> timings = new EnumMap<>(Kind.class);

    /**
     * What came of it.
     *
     * @param longestBlock the longest that the screen's thread let anybody wait, by the clock
     * @param longestOwnBlock the same without what it waited for a processor
     */
    public record Report(
            Map<Kind, Timings> timings,
            Duration longestBlock,
            Duration longestOwnBlock,
            List<ScreenWatch.Block> blocks,
            long turns) {
        /** How long actions of a kind took. */
        public Timings of(Kind kind) {
            return timings.getOrDefault(kind, new Timings());
        }
    }

    /**
     * A drive.
     *
     * @param work what is done
     * @param blockLimit what blocks of the screen's thread are reported with their stack
     * @param rounds how often it does everything; the last one counts
     */
    public WindowDrive(DesktopServices services, WindowWork work, Duration blockLimit, int rounds) {
        this.rounds = rounds;
        this.services = services;
        this.work = work;
        this.blockLimit = blockLimit;
    }

    /** Starts the toolkit, drives and stops it. */
    public Report run() throws InterruptedException, TimeoutException {
        Platform.startup(() -> Platform.setImplicitExit(false));
        try {
            return runOnToolkit();
        } finally {
            Platform.exit();
        }
    }

    /** Drives with a toolkit that runs already. */
    public Report runOnToolkit() throws InterruptedException, TimeoutException {
        RastroWindow window = Screenplay.onScreen(
                () -> new RastroWindow(services, new Stage(), new FxUiThread(), FxFileDialogs::new));
        Screenplay play = new Screenplay(window);
        long begun = System.nanoTime();
        Screenplay.onScreen(() -> {
            window.open();
            return true;
        });
        timings.computeIfAbsent(Kind.OPENING, any -> new Timings()).add("window", (System.nanoTime() - begun) / 1e6);
        try {
            play.rest();
            // What the toolkit loads when it first draws something is no part of what follows.
            try (ScreenWatch watch = ScreenWatch.begin(blockLimit)) {
                // More than once for the classes, which are loaded when they are first needed.
                for (int round = 0; round < rounds; round++) {
                    work.once(window);
                }
                timings.putAll(work.timings());
                return new Report(timings, watch.longest(), watch.longestOwn(), watch.blocks(), watch.turns());
            }
        } finally {
            Screenplay.onScreen(() -> {
                window.close();
                return true;
            });
        }
    }
}
