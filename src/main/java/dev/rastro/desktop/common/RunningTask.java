package dev.rastro.desktop.common;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * A long piece of work, as the status bar shows it. {@link #report} and {@link #cancelled} may be called from any
 * thread, the rest belongs to the screen's thread.
 */
public final class RunningTask {
    private record Report(double progress, String detail) {}

    private final String title;
    private final UiThread ui;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicReference<Report> latest = new AtomicReference<>();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");

    RunningTask(String title, UiThread ui) {
        this.title = title;
        this.ui = ui;
    }

    public String title() {
        return title;
    }

    /** From 0 to 1, or -1 while unknown. */
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /** How far it got, in words. */
    public ReadOnlyStringProperty detail() {
        return detail.getReadOnlyProperty();
    }

    /** Tells how far the work got. Only the latest report reaches the screen, so it may be called in a tight loop. */
    public void report(double fraction, String words) {
        if (latest.getAndSet(new Report(fraction, words)) == null) {
            ui.run(this::show);
        }
    }

    private void show() {
        Report report = latest.getAndSet(null);
        if (report != null) {
            progress.set(report.progress());
            detail.set(report.detail());
        }
    }

    /** Asks the work to stop at its next chance. */
    public void cancel() {
        cancelled.set(true);
    }

    public boolean cancelled() {
        return cancelled.get();
    }
}
