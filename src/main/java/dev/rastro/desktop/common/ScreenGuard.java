package dev.rastro.desktop.common;

import java.util.function.Consumer;

/**
 * Stands before the store and notices when the screen's thread itself comes to read or write: everything on screen would
 * stand still for as long as the disk takes.
 */
public final class ScreenGuard implements Runnable {
    /** The thread is known by its name, so that nothing of the toolkit is loaded where no window is. */
    private static final String SCREEN = "JavaFX Application Thread";

    private final Consumer<IllegalStateException> noticed;

    /** @param noticed told of each such access, on the screen's thread; may throw what it is given */
    public ScreenGuard(Consumer<IllegalStateException> noticed) {
        this.noticed = noticed;
    }

    @Override
    public void run() {
        if (Thread.currentThread().getName().equals(SCREEN)) {
            noticed.accept(new IllegalStateException("The screen's thread works in the store"));
        }
    }
}
