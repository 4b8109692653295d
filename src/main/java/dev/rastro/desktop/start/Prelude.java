package dev.rastro.desktop.start;

import dev.rastro.desktop.common.Messages;
import dev.rastro.desktop.common.Messages.Language;

/**
 * What the platform gets ready once and keeps, and the screen's thread would wait for before the window is seen. To be done beside
 * the start of the toolkit, on any thread; should the screen's thread come first, it does it as ever.
 */
public record Prelude(Language language) implements Runnable {
    /** The first log that the toolkit asks for. */
    private static final String TOOLKIT_LOG = "javafx.css";

    /** The texts first: who looks through the jars keeps others from reading in them. */
    @Override
    public void run() {
        new Messages(language);
        findLogs();
    }

    /** The platform looks through all jars for somebody who takes its logs. */
    private static void findLogs() {
        System.getLogger(TOOLKIT_LOG).isLoggable(System.Logger.Level.INFO);
    }
}
